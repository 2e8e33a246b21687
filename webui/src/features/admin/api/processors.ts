import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";

const processorSchema = z.object({
  name: z.string(),
  position: z.string(),
  behind: z.number(),
  healthy: z.boolean(),
  parked: z.number(),
});
export type ProcessorStatus = z.infer<typeof processorSchema>;

const listSchema = z.object({ processors: z.array(processorSchema) });

/** How far each read model has come. */
export const processorsQuery = queryOptions({
  queryKey: ["admin", "processors"],
  queryFn: async ({ signal }) => {
    const { processors } = await read(querySide.GET("/api/v1/admin/processors", { signal }), listSchema);
    return processors;
  },
  refetchInterval: 5000,
});
