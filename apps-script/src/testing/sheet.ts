import {
  ArraySize,
  CellError,
  EmptyValue,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type ImplementedFunctions,
  type RawCellContent,
  SimpleRangeValue,
} from 'hyperformula';
import { cellDate, shownIn } from './spreadsheet-zone.ts';

export type Call = (name: string, ...inputs: unknown[]) => unknown;
type Ast = Parameters<FunctionPlugin['runFunction']>[0][number] & {
  type: string;
  value?: unknown;
  args?: Ast[];
};
type Procedure =
  Parameters<FunctionPlugin['metadata']> extends [string]
    ? { procedureName: string; args: Ast[] }
    : never;
type State = Parameters<FunctionPlugin['runFunction']>[1];

const SHEETS_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const MAX_ARGUMENTS = 9;

/**
 * A spreadsheet in which the add-on's functions are formulas. Stands between the engine and the
 * functions as Sheets does: ranges arrive as rows, blanks as empty text, dates as Date objects of
 * the spreadsheet's zone, errors as their names; an Error thrown becomes an error cell with its
 * message; rows returned spill.
 */
export function openSheet(
  call: Call,
  functions: readonly string[],
  {
    zone = 'Etc/UTC',
    separator = ',',
    rows = 20_000,
    columns = 50,
  }: { zone?: string; separator?: string; rows?: number; columns?: number } = {},
): HyperFormula {
  const implemented: ImplementedFunctions = {};
  class AddOnPlugin extends FunctionPlugin {
    static override implementedFunctions = implemented;
  }
  for (const name of functions) {
    implemented[name] = {
      method: `run_${name}`,
      sizeOfResultArrayMethod: `size_${name}`,
      parameters: Array.from({ length: MAX_ARGUMENTS }, () => ({
        argumentType: FunctionArgumentType.ANY,
        optionalArg: true,
      })),
      enableArrayArithmeticForArguments: true,
      vectorizationForbidden: true,
    };
    Object.assign(AddOnPlugin.prototype, {
      [`run_${name}`](this: FunctionPlugin, ast: Procedure, state: State) {
        return this.runFunction(ast.args, state, this.metadata(name), (...inputs: unknown[]) => {
          const given = inputs.slice(0, ast.args.length).map((input) => toAppsScript(input, zone));
          try {
            return fromAppsScript(call(name, ...given), zone);
          } catch (error) {
            return new CellError(ErrorType.ERROR, (error as Error).message);
          }
        });
      },
      // The engine wants the size of a result before it has the values: numbers stand in for what
      // cells will hold.
      [`size_${name}`](this: FunctionPlugin, ast: Procedure, state: State) {
        const sizes = ast.args.map((argument) =>
          this.arraySizeForAst(argument as never, state as never),
        );
        // A path by quarter takes no dates.
        for (const dated of [true, false]) {
          const given = ast.args.map(
            (argument, i) => literal(argument) ?? standIn(argument, sizes[i], dated),
          );
          try {
            const result = call(name, ...given);
            return Array.isArray(result)
              ? new ArraySize(result[0].length, result.length)
              : ArraySize.scalar();
          } catch {
            // Other numbers may do.
          }
        }
        return new ArraySize(
          Math.max(1, ...sizes.map((size) => size.width)),
          Math.max(1, ...sizes.map((size) => size.height)),
        );
      },
    });
  }
  if (HyperFormula.getRegisteredFunctionNames('enGB').includes(functions[0])) {
    for (const name of functions) HyperFormula.unregisterFunction(name);
  }
  HyperFormula.registerFunctionPlugin(AddOnPlugin, {
    enGB: Object.fromEntries(functions.map((name) => [name, name])),
  });
  const sheet = HyperFormula.buildEmpty({
    licenseKey: 'gpl-v3',
    dateFormats: ['YYYY-MM-DD'],
    useArrayArithmetic: true,
    nullDate: { year: 1899, month: 12, day: 30 },
    functionArgSeparator: separator,
    maxRows: rows,
    maxColumns: columns,
  });
  sheet.addSheet('Sheet1');
  return sheet;
}

/** Writes rows of cells from an address such as `A1`. */
export function write(sheet: HyperFormula, address: string, rows: RawCellContent[][]): void {
  sheet.setCellContents(at(sheet, address), rows);
}

/** The value at an address, `null` where blank; an error as its message. */
export function read(sheet: HyperFormula, address: string): unknown {
  const value = sheet.getCellValue(at(sheet, address));
  return value !== null && typeof value === 'object' ? `${value.value} ${value.message}` : value;
}

/** The values of a range such as `A1:C3`. */
export function readRange(sheet: HyperFormula, range: string): unknown[][] {
  const { start, end } = sheet.simpleCellRangeFromString(range, 0)!;
  const rows: unknown[][] = [];
  for (let row = start.row; row <= end.row; row++) {
    rows.push([]);
    for (let col = start.col; col <= end.col; col++) {
      const value = sheet.getCellValue({ sheet: 0, row, col });
      rows
        .at(-1)!
        .push(
          value !== null && typeof value === 'object' ? `${value.value} ${value.message}` : value,
        );
    }
  }
  return rows;
}

/** The serial number of a day. */
export function serial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - SHEETS_EPOCH) / DAY;
}

function at(sheet: HyperFormula, address: string) {
  const cell = sheet.simpleCellAddressFromString(address, 0);
  if (cell === undefined) throw new Error(`${address} is no address`);
  return cell;
}

function toAppsScript(value: unknown, zone: string): unknown {
  if (value === EmptyValue) return '';
  if (value instanceof SimpleRangeValue)
    return value.data.map((row) => row.map((cell) => toAppsScript(cell, zone)));
  if (value instanceof CellError) return `#${value.type}`;
  if (typeof value === 'object' && value !== null && 'val' in value && 'getDetailedType' in value) {
    const { val } = value as { val: number };
    const type = (value as { getDetailedType(): string }).getDetailedType();
    if (type !== 'NUMBER_DATE' && type !== 'NUMBER_DATETIME') return val;
    const shown = new Date(SHEETS_EPOCH + Math.round(val * 86_400) * 1000).toISOString();
    return cellDate(shown.slice(0, 10), zone, shown.slice(11, 16));
  }
  return value;
}

function fromAppsScript(result: unknown, zone: string) {
  if (Array.isArray(result))
    return SimpleRangeValue.onlyValues(
      result.map((row: unknown[]) => row.map((cell) => cellOf(cell, zone))),
    );
  return cellOf(result, zone);
}

function cellOf(value: unknown, zone: string): number | string | typeof EmptyValue {
  if (value === '') return EmptyValue;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const [day, time] = shownIn(zone, value as Date).split(' ');
    return (Date.parse(`${day}T${time}Z`) - SHEETS_EPOCH) / DAY;
  }
  throw new Error(`a cell cannot show ${String(value)}`);
}

function literal(argument: Ast): unknown {
  if (argument.type === 'NUMBER' || argument.type === 'STRING') return argument.value;
  if (argument.type === 'EMPTY') return '';
  if (argument.type === 'MINUS_UNARY_OP') {
    const number = literal((argument as { value?: unknown }).value as Ast);
    return typeof number === 'number' ? -number : undefined;
  }
  if (argument.type === 'ARRAY') {
    const rows = (argument.args as unknown as Ast[][]).map((row) => row.map(literal));
    return rows.flat().includes(undefined) ? undefined : rows;
  }
  return undefined;
}

/**
 * Nothing for a single cell, a number for what gives one, a column of numbers, or dates and
 * numbers.
 */
function standIn(
  argument: Ast,
  { width, height }: { width: number; height: number },
  dated: boolean,
): unknown {
  if (width === 1 && height === 1) return argument.type === 'CELL_REFERENCE' ? undefined : 1;
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) =>
      dated && c === 0 && width > 1 ? serial('2020-01-01') + r : r + 1,
    ),
  );
}
