import { compositePrice } from '@qt-lens/core';
import { embeddedFigures } from '../../figures.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { Popup } from './popup.tsx';
import './popup.css';

void renderPage(<Popup />);
// Decoded while the browser looks the settings up, not between them and the first paint.
embeddedFigures();
compositePrice.series();
