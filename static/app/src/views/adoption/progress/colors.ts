import { token } from '@atlaskit/tokens';

/** One accent for what is told, greys for what it is held against; each line has a stroke of its own, too. */
export const colors = {
  adopted: token('color.chart.blue.bold'),
  withWaivers: token('color.chart.blue.bolder'),
  inScope: token('color.border.bold'),
  goal: token('color.text'),
  milestone: token('color.chart.discovery.bold'),
} as const;
