import { OptionsPage } from '../../options/options-page.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import './options-page.css';

void renderPage(<OptionsPage />);
