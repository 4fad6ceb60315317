import { Popup } from '../../pages/popup/popup.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import { compositeByMonthEnd } from '../../shared/comparison-series.ts';
import { embeddedFigures } from '../../shared/figures.ts';
import '../../pages/popup/popup.css';

void renderPage(<Popup />);
// Decoded while the browser looks the settings up, not between them and the first paint.
embeddedFigures();
compositeByMonthEnd();
