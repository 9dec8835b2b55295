package fr.treille.suivi.point.minutes;

import java.time.Instant;

/** What somebody typed while another was saving theirs: it waits for somebody to put the two together. */
public record TexteParallele(long id, long agentId, String auteur, String texte, Instant ecritLe) {}
