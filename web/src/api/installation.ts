import { queryOptions, useQuery } from '@tanstack/react-query';
import { usualLevels } from '../lib/levels';
import { body, client } from './client';

/** Which version runs, in which time zone its days are, and where its levels begin. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => body(client.GET('/api/version', { signal })),
});

export const useInstallation = () => useQuery(installationQuery);

/** Where the levels of this installation begin. */
export const useLevels = () => useInstallation().data?.levels ?? usualLevels;
