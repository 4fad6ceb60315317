import { ScenarioPage } from '../../scenario/scenario-page.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import './scenario-page.css';

void renderPage(<ScenarioPage query={location.search} />);
