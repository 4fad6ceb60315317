import { ConverterPage } from '../../pages/converter/converter-page.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import '../../pages/converter/converter-page.css';

void renderPage(<ConverterPage query={location.search} />);
