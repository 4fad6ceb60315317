import { render } from 'preact';
import { instrumentInAddress } from '../../chart/address.ts';
import { ChartPage } from '../../chart/chart-page.tsx';
import './chart-page.css';

render(<ChartPage instrument={instrumentInAddress(location.search)} />, document.getElementById('app')!);
