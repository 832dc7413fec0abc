import { SaveFile } from '../../shared/save-file.js';

interface Props {
  /** Which list, or which kind of list. */
  asked: object;
  text: string;
  isSecondary?: boolean;
}

/** A list as a file to save: as an Excel workbook, or as CSV for other programs. */
export const ListFile = ({ asked, text, isSecondary }: Props) => (
  <div class="tv-list-file">
    <SaveFile path="/files/lists" asked={{ ...asked, format: 'XLSX' }} text={`${text} (Excel)`} {...{ isSecondary }} />
    <SaveFile path="/files/lists" asked={{ ...asked, format: 'CSV' }} text={`${text} (CSV)`} isSecondary />
  </div>
);
