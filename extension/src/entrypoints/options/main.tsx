import { OptionsPage } from '../../pages/options/options-page.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import '../../pages/options/options-page.css';

void renderPage(<OptionsPage />);
