import { instrumentInAddress } from '../../chart/address.ts';
import { ChartPage } from '../../chart/chart-page.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import './chart-page.css';

void renderPage(<ChartPage instrument={instrumentInAddress(location.search)} />);
