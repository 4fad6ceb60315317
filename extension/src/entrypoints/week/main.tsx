import { renderPage } from '../../pages/ui/render-page.tsx';
import { WeekPage } from '../../pages/week/week-page.tsx';
import '../../pages/week/week-page.css';

void renderPage(<WeekPage />);
