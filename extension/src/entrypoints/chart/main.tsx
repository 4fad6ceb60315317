import { ChartPage } from '../../pages/chart/chart-page.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import { instrumentInAddress } from '../../shared/page-paths.ts';
import '../../pages/chart/chart-page.css';

void renderPage(<ChartPage instrument={instrumentInAddress(location.search)} />);
