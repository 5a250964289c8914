/** Key of the record in the document information of a PDF. */
export const PDF_RECORD_KEY = 'FigureRecord';
