import { type ComponentType, lazy } from 'react';
import { connection } from './connection';

/** A part of the app could not be fetched: the server is away, or has a newer version with other files. */
export class PartLoadError extends Error {
  override name = 'PartLoadError';
}

/** A component that is fetched when it is first shown, by its exported name. */
export const lazyPart = <Name extends string, Props>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) =>
  lazy(async () => {
    try {
      return { default: (await load())[name] };
    } catch (error) {
      // Whoever follows the connection asks the server at once, and tells when it is back.
      connection.set(true);
      throw new PartLoadError(error instanceof Error ? error.message : String(error));
    }
  });
