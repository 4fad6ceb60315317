import { render } from 'preact';
import { ScenarioPage } from '../../scenario/scenario-page.tsx';
import './scenario-page.css';

render(<ScenarioPage query={location.search} />, document.getElementById('app')!);
