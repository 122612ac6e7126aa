package org.keywork.account;

/**
 * Which mails somebody gets.
 *
 * @param technical about servers, keys and subscriptions
 * @param billing about quotes, orders, invoices and payments
 */
public record MailChoice(boolean technical, boolean billing) {}
