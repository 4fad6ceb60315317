import { ConverterPage } from '../../converter/converter-page.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import './converter-page.css';

void renderPage(<ConverterPage query={location.search} />);
