import type { ComponentProps } from 'react';
import { DataTable } from '../../components/data-table';

/** A table that keeps a readable width: where the screen is narrower it scrolls by itself, and the page does not. */
export function WideTable<Row>(props: ComponentProps<typeof DataTable<Row>>) {
  return (
    <div className="report-scroll">
      <div>
        <DataTable {...props} />
      </div>
    </div>
  );
}
