import type { Route } from '@forge/api';
import type { z } from 'zod';
import { JiraFailure } from '../ports/jira';
import { request, type Points, type Product } from './request';

/** Sends one request to a product and gives its answer parsed; with a body it is a POST. Throws JiraFailure. */
export type Send = <S extends z.ZodType>(
  to: Route,
  schema: S,
  body?: Record<string, unknown>,
  method?: 'POST' | 'PUT',
) => Promise<z.infer<S>>;

/** A tenth of the hour's points is kept for people: every page asks what its reader may see, and points are the app's as a whole. */
const RESERVE = 0.1;

/** As the app, unless the hour's points for background work are used up: then it fails as the product itself would a little later. */
export function openSender(product: Product): Send {
  let points: Points | null = null;
  return async (to, schema, body, method) => {
    const wait = points && points.left < points.limit * RESERVE ? points.resetsAt - Date.now() : 0;
    if (wait > 0) throw new JiraFailure('quota', 'what is left of the points of this hour is for people', 0, wait, product);
    const onPoints = (told: Points): void => void (points = told);
    return request({ as: 'app', product, route: to, schema, onPoints, ...(body ? { body } : {}), ...(method ? { method } : {}) });
  };
}
