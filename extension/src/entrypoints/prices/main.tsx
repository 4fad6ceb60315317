import { PricesPage } from '../../pages/prices/prices-page.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import { instrumentInAddress } from '../../shared/page-paths.ts';
import '../../pages/prices/prices-page.css';

void renderPage(<PricesPage instrument={instrumentInAddress(location.search) ?? undefined} />);
