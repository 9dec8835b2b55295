package fr.treille.suivi.point;

import fr.treille.socle.courrier.envoi.RetraitMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each of those invited to a point was told, and is about to be told. A message that waits leaves only if it still says what
 * the point is for its readers, and if that is news to one of them at least.
 */
@Component
class InvitationsDites implements RetraitMessage {

    /** What left, or perhaps did. */
    private static final String PARTI = "('EN_COURS', 'ENVOYE', 'A_VERIFIER')";

    private final JdbcClient base;

    InvitationsDites(JdbcClient base) {
        this.base = base;
    }

    /** What a message tells somebody: to come, or to come no more. */
    record Note(long messageId, String adresse, boolean annule) {}

    /**
     * What a message tells somebody, beside what the point is for them.
     *
     * @param attendu whether they are expected now
     * @param actuelle sequence of the point now
     * @param invite whether an invitation was ever written to them, that one apart
     * @param su what they last received, null when nothing left to them
     * @param suSequence of the point in what they last received
     */
    private record Dite(
            String adresse,
            boolean annule,
            int sequence,
            String etat,
            int actuelle,
            boolean attendu,
            boolean invite,
            @Nullable Boolean su,
            @Nullable Integer suSequence) {

        /** Why it is not true any more. */
        Optional<String> perimee() {
            if (etat.equals(EtatPoint.TENU.name())) {
                return Optional.of("Ce point s’est tenu.");
            }
            if (sequence != actuelle) {
                return Optional.of("Ce point a changé depuis\u00A0: un message plus récent le dit.");
            }
            if (annule == attendu) {
                return Optional.of(
                        adresse + (attendu ? " est de nouveau invité à ce point." : " n’est plus invité à ce point."));
            }
            return Optional.empty();
        }

        /** Why it tells nothing new. */
        Optional<String> inutile() {
            if (annule && su == null && invite) {
                return Optional.of(adresse + " n’a pas reçu l’invitation qui serait annulée.");
            }
            return su != null
                            && su == annule
                            && (annule || Integer.valueOf(sequence).equals(suSequence))
                    ? Optional.of(adresse + " l’a déjà reçu.")
                    : Optional.empty();
        }
    }

    /** Keeps what messages tell, of a point as it stands. */
    void noter(long pointId, int sequence, List<Note> notes) {
        var parametres = new ArrayList<Object>();
        notes.forEach(note ->
                Collections.addAll(parametres, pointId, note.adresse(), note.annule(), sequence, note.messageId()));
        base.sql("INSERT IGNORE INTO point_invitation (point_id, adresse, annule, sequence, message_id) VALUES "
                        + String.join(", ", Collections.nCopies(notes.size(), "(?, ?, ?, ?, ?)")))
                .params(parametres)
                .update();
    }

    /**
     * Those whom an invitation that has not left yet, as the point stands, names with somebody who is invited no more: it will not
     * leave, and they would not be told.
     */
    List<String> avec(long pointId, int sequence, Collection<String> partis) {
        return partis.isEmpty()
                ? List.of()
                : base.sql("SELECT DISTINCT i.adresse FROM point_invitation i JOIN messages m ON m.id = i.message_id"
                                + " AND m.etat IN ('EN_ATTENTE', 'EN_COURS', 'EN_ECHEC') WHERE i.point_id = :point"
                                + " AND i.sequence = :sequence AND NOT i.annule AND i.adresse NOT IN (:partis)"
                                + " AND i.message_id IN (SELECT j.message_id FROM point_invitation j"
                                + " WHERE j.point_id = :point AND j.adresse IN (:partis))")
                        .param("point", pointId)
                        .param("sequence", sequence)
                        .param("partis", partis)
                        .query(String.class)
                        .list();
    }

    @Override
    public Optional<String> retirer(long messageId) {
        var dites = base.sql("SELECT i.adresse, i.annule, i.sequence, p.etat, p.sequence actuelle,"
                        + " p.etat <> 'ANNULE' AND (p.organisateur_courriel = i.adresse OR EXISTS (SELECT 1"
                        + " FROM point_participant q WHERE q.point_id = p.id AND q.courriel = i.adresse)) attendu,"
                        + " EXISTS (SELECT 1 FROM point_invitation j WHERE j.point_id = i.point_id"
                        + " AND j.adresse = i.adresse AND j.id <> i.id AND NOT j.annule) invite,"
                        + " d.annule su, d.sequence su_sequence FROM point_invitation i"
                        + " JOIN point_mensuel p ON p.id = i.point_id LEFT JOIN point_invitation d ON d.id = (SELECT MAX(j.id)"
                        + " FROM point_invitation j JOIN messages m ON m.id = j.message_id AND m.etat IN " + PARTI
                        + " WHERE j.point_id = i.point_id AND j.adresse = i.adresse AND j.id <> i.id)"
                        + " WHERE i.message_id = ? ORDER BY i.id")
                .param(messageId)
                .query(Dite.class)
                .list();
        var perimee = dites.stream().flatMap(dite -> dite.perimee().stream()).findFirst();
        return perimee.isPresent()
                        || dites.stream().anyMatch(dite -> dite.inutile().isEmpty())
                ? perimee
                : dites.stream().flatMap(dite -> dite.inutile().stream()).findFirst();
    }
}
