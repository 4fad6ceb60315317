import { Popup } from '../../pages/popup/popup.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import '../../pages/popup/popup.css';

void renderPage(<Popup />);
