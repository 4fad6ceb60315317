import { ScenarioPage } from '../../pages/scenario/scenario-page.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import '../../pages/scenario/scenario-page.css';

void renderPage(<ScenarioPage query={location.search} />);
