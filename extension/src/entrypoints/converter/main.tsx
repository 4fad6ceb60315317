import { render } from 'preact';
import { ConverterPage } from '../../converter/converter-page.tsx';
import './converter-page.css';

render(<ConverterPage query={location.search} />, document.getElementById('app')!);
