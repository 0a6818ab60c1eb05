package io.groundswell.block;

import io.groundswell.welcome.Contact;

/**
 * A contact that begins or ceases to be.
 *
 * @param campaign the campaign's id
 * @param contact what concerns whose welcome
 * @param begins whether it begins
 */
public record ContactChange(String campaign, Contact contact, boolean begins) {}
