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

const parkedSchema = z.object({
  group: z.string(),
  position: z.string(),
  sequenceId: z.string(),
  eventType: z.string(),
  cause: z.string(),
  attempts: z.number(),
  parkedAt: z.string(),
});
export type ParkedEvent = z.infer<typeof parkedSchema>;

const listSchema = z.object({
  processors: z.array(processorSchema),
  parkedEvents: z.optional(z.array(parkedSchema)),
});

/** How far each read model has come, and the events it had to leave aside. */
export const processorsQuery = queryOptions({
  queryKey: ["admin", "processors"],
  queryFn: ({ signal }) => read(querySide.GET("/api/v1/admin/processors", { signal }), listSchema),
  refetchInterval: 5000,
});
