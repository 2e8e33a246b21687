import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";

const position = z.optional(z.nullable(z.union([z.string(), z.number()])));
const processorSchema = z.looseObject({
  name: z.string(),
  position,
  lag: z.optional(z.nullable(z.number())),
  running: z.optional(z.nullable(z.boolean())),
  deadLetters: z.optional(z.nullable(z.number())),
});
export type ProcessorStatus = z.infer<typeof processorSchema>;

const listSchema = z.union([
  z.array(processorSchema),
  z.object({ processors: z.array(processorSchema), head: position }),
]);

/** How far each read model has come. */
export const processorsQuery = queryOptions({
  queryKey: ["admin", "processors"],
  queryFn: async ({ signal }) => {
    const answer = await read(querySide.GET("/api/v1/admin/processors", { signal }), listSchema);
    return Array.isArray(answer) ? answer : answer.processors;
  },
  refetchInterval: 5000,
});
