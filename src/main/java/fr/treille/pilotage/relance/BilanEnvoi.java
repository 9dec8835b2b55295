package fr.treille.pilotage.relance;

/**
 * What a sending did.
 *
 * @param relances how many were written
 * @param messages in how many messages: one a person
 * @param laissees how many of those asked for were not: settled, already sent, without address, for tomorrow
 */
public record BilanEnvoi(int relances, int messages, int laissees) {}
