import { instrumentInAddress } from '../../chart/address.ts';
import { PricesPage } from '../../prices/prices-page.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import './prices-page.css';

void renderPage(<PricesPage instrument={instrumentInAddress(location.search) ?? undefined} />);
