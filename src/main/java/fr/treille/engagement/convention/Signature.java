package fr.treille.engagement.convention;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The signature of a convention by both parties.
 *
 * @param le day of the last of the two, from which it runs
 * @param saisieLe when that was recorded here
 * @param saisieParId agent who recorded it
 */
@Embeddable
record Signature(LocalDate le, Instant saisieLe, long saisieParId) {}
