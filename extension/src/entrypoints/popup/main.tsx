import { renderPage } from '../../ui/render-page.tsx';
import { Popup } from './popup.tsx';
import './popup.css';

void renderPage(<Popup />);
