import { EvidencePage } from '../../pages/evidence/evidence-page.tsx';
import { renderPage } from '../../pages/ui/render-page.tsx';
import '../../pages/evidence/evidence-page.css';

void renderPage(<EvidencePage />);
