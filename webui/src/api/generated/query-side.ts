// Generated from query-side/openapi.json by pnpm gen; not edited by hand.

export interface paths {
    "/api/v1/account/mail-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mailPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/parked-purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parkedPurchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["priceLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/price-lists/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["priceList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/processors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["processors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auto-recharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["autoRecharge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["creditAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-account/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["creditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-account/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pastBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["creditEntriesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["creditUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/accounts/{accountId}/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accountPastBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adjustments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/credit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["creditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["debts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["financePurchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/purchases/{purchaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["financePurchase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/purchases/{purchaseId}/refund-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["refundPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["packs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchases/{purchaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchases/{purchaseId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchaseReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchases/{purchaseId}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchaseReceiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supportUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/views/{viewId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Adjustment: {
            accountId?: string;
            adjustmentId?: string;
            /** @description Added, or taken when below zero */
            amountMicros?: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: string;
            /**
             * Format: date-time
             * @description Until when it can be approved; null when it needed nobody's approval
             */
            expiresAt?: string;
            /** Format: date-time */
            proposedAt?: string;
            proposedBy?: string;
            reason?: string;
            /** @description `proposed`, `lapsed` (nobody decided in time), `adjusted` or `rejected` */
            status?: string;
            userId?: string;
        };
        Adjustments: {
            adjustments?: components["schemas"]["Adjustment"][];
            nextCursor?: string;
        };
        AutoRecharge: {
            capReached?: boolean;
            card?: components["schemas"]["Card"];
            /** Format: int64 */
            chargedThisMonthMinor?: number;
            consentVersion?: string;
            disabledReason?: string;
            enabled?: boolean;
            failureCode?: string;
            /** Format: date-time */
            nextTryAt?: string;
            state?: string;
            terms?: components["schemas"]["Terms"];
        };
        Buyer: {
            email?: string;
            name?: string;
        };
        Card: {
            brand?: string;
            expiry?: string;
            last4?: string;
        };
        ChatHit: {
            conversationId?: string;
            /** @enum {string} */
            shelf?: "RECENT" | "PINNED" | "ARCHIVED";
            title?: components["schemas"]["TextPart"][];
        };
        Conversation: {
            conversationId?: string;
            forkedFrom?: components["schemas"]["ForkedFrom"];
            /** Format: date-time */
            lastMessageAt?: string;
            running?: boolean;
            /** @enum {string} */
            shelf?: "RECENT" | "PINNED" | "ARCHIVED";
            /** Format: date-time */
            startedAt?: string;
            title?: string;
        };
        Conversations: {
            conversations?: components["schemas"]["Conversation"][];
            nextCursor?: string;
        };
        CreditAccount: {
            /** @description What can be spent: the balance without what is held and frozen */
            availableMicros?: string;
            balanceMicros?: string;
            /** @description Spent before its payment was taken back; paid by the next purchase */
            debtMicros?: string;
            /** @description Not to be spent while a refund or a dispute about its purchase is open */
            frozenMicros?: string;
            /** @description Set aside for answers that are being written */
            heldMicros?: string;
            /** @description Null while none were ever set */
            limits?: components["schemas"]["Limits"];
            lots?: components["schemas"]["CreditLot"][];
            /** @description What still holds of the warnings, newest first, twenty at most */
            notices?: components["schemas"]["CreditNotice"][];
            openHolds?: components["schemas"]["OpenHold"][];
        };
        CreditEntries: {
            entries?: components["schemas"]["CreditEntry"][];
            nextCursor?: string;
        };
        CreditEntry: {
            amountMicros?: string;
            /** Format: date-time */
            at?: string;
            availableAfterMicros?: string;
            balanceAfterMicros?: string;
            balanceChangeMicros?: string;
            cause?: string;
            causeId?: string;
            conversationId?: string;
            facts?: components["schemas"]["EntryFacts"];
            holdId?: string;
            lotId?: string;
            position?: string;
            purchaseId?: string;
            receipt?: components["schemas"]["ReceiptFacts"];
            replyId?: string;
            type?: string;
        };
        CreditEvents: {
            events?: components["schemas"]["FinanceCreditEvent"][];
            nextCursor?: string;
            totals?: components["schemas"]["Totals"];
        };
        CreditLot: {
            /** @description Taken by hand */
            adjustedMicros?: string;
            /** @description Null for credits that were given */
            currency?: string;
            /** @description Owed for this lot */
            debtMicros?: string;
            /** @description Left at the end of the lot */
            expiredMicros?: string;
            /** Format: date-time */
            expiresAt?: string;
            /** @description Part of what remains that cannot be spent now */
            frozenMicros?: string;
            /** Format: date-time */
            grantedAt?: string;
            kind?: string;
            lotId?: string;
            /**
             * Format: int64
             * @description What was paid for the whole lot, in the smallest unit of `currency`; 0 for given ones
             */
            paidMinor?: number;
            purchaseId?: string;
            reason?: string;
            remainingMicros?: string;
            /** @description Paid what was owed for other lots */
            repaidMicros?: string;
            /** @description Taken back by a refund or a lost dispute */
            revokedMicros?: string;
            /** @description What remains and was spent, expired, revoked, repaid and adjusted, together */
            sizeMicros?: string;
            spentMicros?: string;
        };
        CreditNotice: {
            /** Format: date-time */
            at?: string;
            facts?: components["schemas"]["EntryFacts"];
            lotId?: string;
            /** @description The same at every reading: what was dismissed can be remembered by it */
            noticeId?: string;
            /** @description `expiry-announced`, `cap-warned` or `low-balance-warned` */
            type?: string;
        };
        Debt: {
            accountId?: string;
            /** @description Spent before its payment was taken back, and not paid since */
            debtMicros?: string;
            /** Format: date-time */
            grantedAt?: string;
            lotId?: string;
            purchaseId?: string;
            revokedMicros?: string;
            sizeMicros?: string;
            spentMicros?: string;
            userId?: string;
            /** Format: date-time */
            writeOffProposedAt?: string;
            /** @description Who asked for it to be given up, where it takes a second person */
            writeOffProposedBy?: string;
            /** Format: date-time */
            writeOffRejectedAt?: string;
            /** @description Who turned that down last; null once the debt is another one */
            writeOffRejectedBy?: string;
            /** @description Why, as a short code */
            writeOffRejectedFor?: string;
        };
        DebtTotals: {
            /** Format: int64 */
            accounts?: number;
            debtMicros?: string;
        };
        Debts: {
            debts?: components["schemas"]["Debt"][];
            nextCursor?: string;
            totals?: components["schemas"]["DebtTotals"];
        };
        EntryFacts: {
            /** @description The balance at that time: low-balance-warned */
            balanceMicros?: string;
            /** @description The cap at that time: cap-warned */
            capMicros?: string;
            /** @description Cap for a day: limits-set; null means none */
            dayCapMicros?: string;
            /**
             * Format: int32
             * @description Days before the end of the lot: expiry-announced
             */
            daysBefore?: number;
            /** @description Owed from now on, because it had been spent: revoked, mark-resolved */
            debtMicros?: string;
            /**
             * Format: date-time
             * @description The end of the lot: expiry-announced
             */
            expiresAt?: string;
            /** @description Not owed any more: reinstated */
            forgivenMicros?: string;
            /** @description From which balance on to warn: low-balance-warned, limits-set; null means never */
            lowBalanceMicros?: string;
            /** @description Goes when the running answers that hold it have ended: revoked */
            markedMicros?: string;
            /** @description Cap for a month: limits-set; null means none */
            monthCapMicros?: string;
            /** @description What moved inside the account or off the debt: adjusted, debt-netted, debt-written-off */
            movedMicros?: string;
            /** @description What the shortest answer needed that did not fit the rest of the cap: cap-warned */
            neededMicros?: string;
            /**
             * Format: int32
             * @description 50, 75, 90 or 100: cap-warned
             */
            percent?: number;
            /** @description `day` or `month`: cap-warned */
            period?: string;
            /** @description First day of the period in the owner's time zone: cap-warned */
            periodStart?: string;
            /** @description Why, as a short code: granted, adjusted, debt-written-off */
            reason?: string;
            /** @description What is left of the lot: expiry-announced */
            remainingMicros?: string;
            /** @description Spent in the period: cap-warned */
            spentMicros?: string;
            /** @description Where days and months begin: limits-set */
            timeZone?: string;
        };
        FinanceCreditEvent: {
            accountId?: string;
            amountMicros?: string;
            /** Format: date-time */
            at?: string;
            availableAfterMicros?: string;
            balanceAfterMicros?: string;
            balanceChangeMicros?: string;
            cause?: string;
            causeId?: string;
            /** Format: int64 */
            claimVersion?: number;
            holdId?: string;
            lotId?: string;
            overrunMicros?: string;
            payload?: {
                [key: string]: unknown;
            };
            position?: string;
            purchaseId?: string;
            replyId?: string;
            type?: string;
            userId?: string;
        };
        FinancePurchase: {
            /** Format: int64 */
            amountMinor?: number;
            /** @description Whether a saved card was charged while the buyer was away */
            automatic?: boolean;
            creditsMicros?: string;
            currency?: string;
            /**
             * Format: int64
             * @description At stake in disputes that are open
             */
            disputedMinor?: number;
            /**
             * Format: int64
             * @description Gone for good by disputes that were lost
             */
            lostMinor?: number;
            packId?: string;
            /** @description The provider's id of the payment that counts; null until there is one */
            paymentId?: string;
            purchaseId?: string;
            /** Format: int64 */
            refundedMinor?: number;
            /** Format: date-time */
            startedAt?: string;
            /** @description How far it is; what went back since is told by the amounts */
            status?: string;
            /** @description Whether a warning of fraud freezes credits until somebody has looked at it */
            suspected?: boolean;
            /** Format: date-time */
            updatedAt?: string;
            userId?: string;
            /**
             * Format: int64
             * @description What disputes were about that were won
             */
            wonMinor?: number;
        };
        FinancePurchases: {
            nextCursor?: string;
            purchases?: components["schemas"]["FinancePurchase"][];
        };
        ForkedFrom: {
            conversationId?: string;
            messageId?: string;
        };
        FraudWarning: {
            /** Format: date-time */
            at?: string;
            /** @description Whether somebody looked at it */
            cleared?: boolean;
            /** @description The user id of who looked at it; null until somebody did */
            clearedBy?: string;
            /** @description Why they cleared it; null until somebody did, or where nobody was asked */
            clearedReason?: string;
            /** @description Whether it froze the credits until somebody looked at it */
            freezes?: boolean;
            warningId?: string;
        };
        Health: {
            checks?: {
                [key: string]: boolean;
            };
            status?: string;
        };
        Limits: {
            /** @description Null means no cap */
            dayCapMicros?: string;
            /** @description Null means no warning */
            lowBalanceMicros?: string;
            /** @description Null means no cap */
            monthCapMicros?: string;
            /** Format: date-time */
            setAt?: string;
            spentThisMonthMicros?: string;
            spentTodayMicros?: string;
            /** @description Where days and months begin */
            timeZone?: string;
        };
        MailPreferences: {
            /** @enum {string} */
            language?: "EN" | "TH";
            off?: ("LOW_BALANCE" | "CAP_REACHED" | "CREDITS_ENDING" | "RECHARGE_DECLINED" | "PURCHASE_RECEIPT" | "REFUND" | "DISPUTE")[];
        };
        Model: {
            /** @description After the shortest prompts */
            completionMicrosPer1k?: string;
            /** Format: int32 */
            contextTokens?: number;
            inputModalities?: string[];
            /** Format: int32 */
            maxOutputTokens?: number;
            modelId?: string;
            name?: string;
            notSellableReason?: string;
            /** @description For the shortest prompts; longer ones may cost more, which the estimate tells */
            promptMicrosPer1k?: string;
            sellable?: boolean;
        };
        Models: {
            microsPerUsd?: string;
            models?: components["schemas"]["Model"][];
            /** Format: int64 */
            version?: number;
        };
        OpenHold: {
            amountMicros?: string;
            conversationId?: string;
            /** Format: date-time */
            heldAt?: string;
            holdId?: string;
            replyId?: string;
        };
        Pack: {
            /** Format: int64 */
            amountMinor?: number;
            creditsMicros?: string;
            currency?: string;
            /** Format: int32 */
            lastsDays?: number;
            packId?: string;
        };
        Packs: {
            packs?: components["schemas"]["Pack"][];
        };
        ParkedEvent: {
            /** Format: int32 */
            attempts?: number;
            cause?: string;
            eventType?: string;
            group?: string;
            /** Format: date-time */
            parkedAt?: string;
            position?: string;
            sequenceId?: string;
            /** Format: date-time */
            triedAt?: string;
        };
        ParkedPurchase: {
            /**
             * Format: int64
             * @description What the purchase costs
             */
            amountMinor?: number;
            currency?: string;
            /**
             * Format: int32
             * @description Which parking of this purchase it is: the first is 1
             */
            number?: number;
            paidCurrency?: string;
            /**
             * Format: int64
             * @description What was told to be paid or taken back
             */
            paidMinor?: number;
            /** Format: date-time */
            parkedAt?: string;
            paymentId?: string;
            /** @description Of the event that says so */
            position?: string;
            purchaseId?: string;
            reason?: string;
            /** Format: date-time */
            resolvedAt?: string;
            /** @description The user id of who has dealt with it */
            resolvedBy?: string;
            /** @description Why nothing more is to be done; null while it waits */
            resolvedReason?: string;
            /** @description The provider's id of the refund or the dispute that cannot be counted; null where it is a payment */
            reversalId?: string;
            sessionId?: string;
            /** @description How far the purchase is by now */
            status?: string;
            userId?: string;
        };
        ParkedPurchases: {
            nextCursor?: string;
            purchases?: components["schemas"]["ParkedPurchase"][];
        };
        Parking: {
            /** Format: date-time */
            at?: string;
            /**
             * Format: int32
             * @description Which parking of the purchase it is: the first is 1
             */
            number?: number;
            paidCurrency?: string;
            /**
             * Format: int64
             * @description What was told to be paid or taken back
             */
            paidMinor?: number;
            paymentId?: string;
            reason?: string;
            /**
             * Format: int64
             * @description What of the payment can go back now; 0 unless it is one that was parked
             */
            refundableMinor?: number;
            /** Format: date-time */
            resolvedAt?: string;
            /** @description The user id of who has dealt with it */
            resolvedBy?: string;
            /** @description Why nothing more is to be done; null while it waits */
            resolvedReason?: string;
            /** @description The provider's id of the refund or the dispute that cannot be counted; null where it is a payment */
            reversalId?: string;
        };
        PastBalance: {
            asOf?: string;
            availableMicros?: string;
            balanceMicros?: string;
            debtMicros?: string;
            frozenMicros?: string;
            heldMicros?: string;
            lots?: components["schemas"]["PastLot"][];
            openHolds?: components["schemas"]["PastHold"][];
        };
        PastHold: {
            amountMicros?: string;
            conversationId?: string;
            /** Format: date-time */
            heldAt?: string;
            holdId?: string;
            replyId?: string;
        };
        PastLot: {
            adjustedMicros?: string;
            currency?: string;
            debtMicros?: string;
            expiredMicros?: string;
            /** Format: date-time */
            expiresAt?: string;
            frozenMicros?: string;
            /** Format: date-time */
            grantedAt?: string;
            kind?: string;
            lotId?: string;
            /** Format: int64 */
            paidMinor?: number;
            purchaseId?: string;
            remainingMicros?: string;
            repaidMicros?: string;
            revokedMicros?: string;
            sizeMicros?: string;
            spentMicros?: string;
        };
        PriceList: {
            baseMicrosPerUsd?: string;
            /** Format: date-time */
            effectiveAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** Format: int32 */
            marginPercent?: number;
            microsPerUsd?: string;
            models?: components["schemas"]["PricedModel"][];
            packs?: components["schemas"]["PricedPack"][];
            /** Format: date-time */
            publishedAt?: string;
            status?: string;
            /** Format: int64 */
            version?: number;
        };
        PriceListVersion: {
            baseMicrosPerUsd?: string;
            /** Format: date-time */
            effectiveAt?: string;
            /**
             * Format: date-time
             * @description When the next version takes its place; null while none is known
             */
            endedAt?: string;
            /** Format: int32 */
            marginPercent?: number;
            /** @description Charged for one US dollar of provider cost, margin included */
            microsPerUsd?: string;
            /** Format: int32 */
            modelCount?: number;
            /** Format: date-time */
            publishedAt?: string;
            /** Format: int32 */
            sellableCount?: number;
            /** @description `in-force`, `scheduled`, `past`, or `withdrawn` (another one came before its time) */
            status?: string;
            /** Format: int64 */
            version?: number;
        };
        PriceLists: {
            nextCursor?: string;
            priceLists?: components["schemas"]["PriceListVersion"][];
        };
        PricedModel: {
            /** Format: int32 */
            contextTokens?: number;
            inputModalities?: string[];
            /** Format: int32 */
            maxOutputTokens?: number;
            modelId?: string;
            name?: string;
            notSellableReason?: string;
            sellable?: boolean;
            tiers?: components["schemas"]["PricedTier"][];
        };
        PricedPack: {
            /** Format: int64 */
            amountMinor?: number;
            creditsMicros?: string;
            currency?: string;
            /** Format: int32 */
            lastsDays?: number;
            packId?: string;
        };
        /** @description Prices in US dollars, exactly as the provider tells them */
        PricedTier: {
            /**
             * Format: int64
             * @description For prompts of more tokens than this
             */
            abovePromptTokens?: number;
            /** @description What we charge for 1,000 tokens received */
            completionMicrosPer1k?: string;
            completionUsd?: string;
            imageOutputUsd?: string;
            imageUsd?: string;
            /** @description What we charge for 1,000 tokens sent */
            promptMicrosPer1k?: string;
            promptUsd?: string;
            reasoningUsd?: string;
            requestUsd?: string;
        };
        /** @description RFC 9457; the code is stable, its words are chosen by the reader */
        Problem: {
            code: string;
            facts: {
                [key: string]: unknown;
            };
            requestId: string;
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        Processor: {
            /** Format: int64 */
            behind?: number;
            healthy?: boolean;
            name?: string;
            /** Format: int64 */
            parked?: number;
            position?: string;
            segments?: components["schemas"]["Segment"][];
        };
        Processors: {
            headPosition?: string;
            parkedEvents?: components["schemas"]["ParkedEvent"][];
            processors?: components["schemas"]["Processor"][];
        };
        Purchase: {
            /** Format: int64 */
            amountMinor?: number;
            /** @description Whether a saved card was charged while the buyer was away */
            automatic?: boolean;
            checkoutUrl?: string;
            creditsMicros?: string;
            currency?: string;
            /**
             * Format: int64
             * @description At stake in disputes that are open
             */
            disputedMinor?: number;
            /** @description Whether there is a receipt: it was paid as priced, whatever went back since */
            hasReceipt?: boolean;
            /**
             * Format: int64
             * @description Gone for good by disputes that were lost
             */
            lostMinor?: number;
            packId?: string;
            purchaseId?: string;
            /** Format: int64 */
            refundedMinor?: number;
            /** Format: date-time */
            startedAt?: string;
            status?: string;
            /** Format: date-time */
            updatedAt?: string;
            /**
             * Format: int64
             * @description What disputes were about that were won
             */
            wonMinor?: number;
        };
        PurchaseLogEvent: {
            /** Format: date-time */
            at?: string;
            /** @description The user id of the member of staff who did it; null when it was nobody of them */
            by?: string;
            payload?: {
                [key: string]: unknown;
            };
            position?: string;
            type?: string;
        };
        PurchaseReceipt: {
            /** Format: int64 */
            amountMinor?: number;
            buyer?: components["schemas"]["Buyer"];
            creditsMicros?: string;
            currency?: string;
            /** Format: date-time */
            issuedAt?: string;
            packId?: string;
            /** Format: date-time */
            paidAt?: string;
            paymentId?: string;
            purchaseId?: string;
            receiptNumber?: string;
            /** Format: int64 */
            refundedMinor?: number;
            refunds?: components["schemas"]["Refund"][];
            seller?: components["schemas"]["Seller"];
            tax?: components["schemas"]["Tax"];
            testPayment?: boolean;
        };
        Purchases: {
            nextCursor?: string;
            purchases?: components["schemas"]["Purchase"][];
        };
        ReceiptFacts: {
            /** Format: int64 */
            cachedTokens?: number;
            /** Format: int64 */
            completionTokens?: number;
            costSource?: string;
            late?: boolean;
            modelAnswered?: string;
            modelAsked?: string;
            overrunMicros?: string;
            /** Format: int64 */
            priceListVersion?: number;
            /** Format: int64 */
            promptTokens?: number;
            providerCostPicoUsd?: string;
            /** Format: int64 */
            reasoningTokens?: number;
            releasedMicros?: string;
            spentMicros?: string;
        };
        Refund: {
            /** Format: int64 */
            amountMinor?: number;
            /** Format: date-time */
            at?: string;
            currency?: string;
            status?: string;
        };
        RefundPreview: {
            /**
             * Format: int64
             * @description What was paid
             */
            amountMinor?: number;
            /**
             * Format: int64
             * @description Of the rest, asked for before: neither made nor refused yet
             */
            askedMinor?: number;
            currency?: string;
            /**
             * Format: int64
             * @description At stake in open disputes; nothing can be refunded until they are decided
             */
            disputedMinor?: number;
            /**
             * Format: int64
             * @description Gone back before: refunds and lost disputes
             */
            goneMinor?: number;
            /** @description Of them, still in the account */
            ofRemainingMicros?: string;
            /** @description Of them, not in the account any more: owed, as far as they had not expired */
            owedAtMostMicros?: string;
            purchaseId?: string;
            /**
             * Format: int64
             * @description What would go back
             */
            refundMinor?: number;
            /**
             * Format: int64
             * @description The most that can go back now
             */
            refundableMinor?: number;
            /** @description Credits of the purchase that go with it */
            takenMicros?: string;
            userId?: string;
        };
        RefundRequest: {
            /** Format: int64 */
            amountMinor?: number;
            /** Format: date-time */
            at?: string;
            /** @description The user id of who asked */
            by?: string;
            /** @description Why the provider refused; null unless it did */
            code?: string;
            currency?: string;
            /** @description The provider's id of the payment it goes back from */
            paymentId?: string;
            reason?: string;
            /** @description The provider's id; null until it has told of it */
            refundId?: string;
            requestId?: string;
            /** @description `asked` (under way), `refused` by the provider, or `made`: the provider has told of it, whatever became of it since */
            state?: string;
        };
        ReviewedPurchase: {
            /** @description All of them, oldest first */
            events?: components["schemas"]["PurchaseLogEvent"][];
            parkings?: components["schemas"]["Parking"][];
            purchase?: components["schemas"]["FinancePurchase"];
            refundRequests?: components["schemas"]["RefundRequest"][];
            warnings?: components["schemas"]["FraudWarning"][];
        };
        SaidHit: {
            /** Format: date-time */
            at?: string;
            conversationId?: string;
            id?: string;
            kind?: string;
            model?: string;
            /** @enum {string} */
            shelf?: "RECENT" | "PINNED" | "ARCHIVED";
            text?: components["schemas"]["TextPart"][];
            title?: string;
        };
        SearchResult: {
            chats?: components["schemas"]["ChatHit"][];
            nextCursor?: string;
            said?: components["schemas"]["SaidHit"][];
        };
        Segment: {
            position?: string;
            /** Format: int32 */
            segment?: number;
        };
        Seller: {
            addressLines?: string[];
            email?: string;
            name?: string;
            taxId?: string;
        };
        Session: {
            email?: string;
            name?: string;
            roles?: string[];
            signInId?: string;
            userId?: string;
        };
        SupportUser: {
            /** Format: date-time */
            registeredAt?: string;
            userId?: string;
        };
        Tax: {
            /** Format: int64 */
            includedMinor?: number;
            percent?: string;
        };
        Terms: {
            /** Format: int64 */
            amountMinor?: number;
            creditsMicros?: string;
            currency?: string;
            /** Format: int64 */
            monthlyCapMinor?: number;
            packId?: string;
            thresholdMicros?: string;
        };
        TextPart: {
            hit?: boolean;
            text?: string;
        };
        Timeline: {
            events?: components["schemas"]["TimelineEvent"][];
            /** Format: date-time */
            expiresAt?: string;
            nextCursor?: string;
            userId?: string;
        };
        TimelineEvent: {
            /** Format: date-time */
            at?: string;
            payload?: {
                [key: string]: unknown;
            };
            position?: string;
            /** Format: int32 */
            revision?: number;
            /** Format: int64 */
            sequence?: number;
            streamId?: string;
            type?: string;
        };
        TotalOfType: {
            amountMicros?: string;
            balanceChangeMicros?: string;
            /** Format: int64 */
            count?: number;
            overrunMicros?: string;
            type?: string;
        };
        Totals: {
            amountMicros?: string;
            balanceChangeMicros?: string;
            byType?: components["schemas"]["TotalOfType"][];
            /** Format: int64 */
            count?: number;
            overrunMicros?: string;
        };
        Transcript: {
            messages?: components["schemas"]["TranscriptItem"][];
        };
        TranscriptItem: {
            /** Format: date-time */
            at?: string;
            estimateMicros?: string;
            finishReason?: string;
            holdMicros?: string;
            kind?: string;
            /** Format: int32 */
            leftOutMessages?: number;
            messageId?: string;
            modelAnswered?: string;
            modelAsked?: string;
            parentReplyId?: string;
            reason?: string;
            reasoning?: string;
            receipt?: components["schemas"]["ReceiptFacts"];
            replyId?: string;
            status?: string;
            text?: string;
        };
        Usage: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            usage?: components["schemas"]["UsageOfDay"][];
        };
        UsageOfDay: {
            /** Format: int64 */
            completionTokens?: number;
            /** Format: date */
            day?: string;
            model?: string;
            /** Format: int64 */
            promptTokens?: number;
            /** Format: int64 */
            replies?: number;
            spentMicros?: string;
        };
        User: {
            disabled?: boolean;
            email?: string;
            name?: string;
            /** Format: date-time */
            registeredAt?: string;
            roles?: string[];
            userId?: string;
        };
        Users: {
            nextCursor?: string;
            users?: components["schemas"]["User"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    mailPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferences"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    parkedPurchases: {
        parameters: {
            query?: {
                /** @description `open`, `resolved` or `all`; `open` when left out */
                state?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedPurchases"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    priceLists: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceLists"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    priceList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Processors"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users: {
        parameters: {
            query?: {
                query?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    autoRecharge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoRecharge"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversations: {
        parameters: {
            query?: {
                shelf?: "RECENT" | "PINNED" | "ARCHIVED";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversations"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conversation.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conversation.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditAccount"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditEntries: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                type?: string;
                lotId?: string;
                holdId?: string;
                purchaseId?: string;
                model?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditEntries"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pastBalance: {
        parameters: {
            query?: {
                /** @description As of this position; as of now when left out */
                position?: string;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastBalance"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditEntriesCsv: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                type?: string;
                lotId?: string;
                holdId?: string;
                purchaseId?: string;
                model?: string;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests, limits.exports */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditUsage: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountPastBalance: {
        parameters: {
            query?: {
                /** @description As of this position; as of now when left out */
                position?: string;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastBalance"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustments: {
        parameters: {
            query?: {
                /** @description `proposed`, `lapsed`, `adjusted` or `rejected`; all when left out */
                status?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustments"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditEvents: {
        parameters: {
            query?: {
                userId?: string;
                type?: string;
                from?: string;
                to?: string;
                purchaseId?: string;
                holdId?: string;
                lotId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditEvents"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    debts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debts"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financePurchases: {
        parameters: {
            query?: {
                /** @description `started`, `open`, `pending`, `paid`, `credited`, `closed` or `parked`; all when left out */
                status?: string;
                userId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancePurchases"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financePurchase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedPurchase"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundPreview: {
        parameters: {
            query?: {
                /** @description What would go back; all that can, when left out */
                amountMinor?: number;
                /** @description A payment of it that was parked; the one that counts, when left out */
                paymentId?: string;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPreview"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.not-paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.refund-too-high */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    models: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    packs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packs"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purchases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchases"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purchase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purchaseReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseReceipt"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.not-paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purchaseReceiptPdf: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payments.not-paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests, limits.exports */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
                model?: string;
                from?: string;
                to?: string;
                shelf?: "RECENT" | "PINNED" | "ARCHIVED";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description http.parameter-malformed, http.parameter-missing, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    supportUsers: {
        parameters: {
            query?: {
                email?: string;
                userId?: string;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportUser"][];
                };
            };
            /** @description http.parameter-missing, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    timeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                order?: string;
            };
            header?: {
                /** @description Answer with at least this position; waits up to two seconds, then 503 */
                "Limitless-Min-Position"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description http.parameter-malformed, http.position-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accounts.role-missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.busy, http.view-behind */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Health"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Health"];
                };
            };
        };
    };
}
