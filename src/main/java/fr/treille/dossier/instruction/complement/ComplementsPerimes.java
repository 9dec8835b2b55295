package fr.treille.dossier.instruction.complement;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.instruction.complement.DossierACompleter.Auteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.RetraitMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a request of complements that waits from telling a day that was moved, or asking for what is awaited no more: it is
 * written again as it now is, in the name of who asked. What takes back a request that never left does not leave either.
 */
@Component
class ComplementsPerimes implements RetraitMessage {

    private static final String CONTACT =
            "g.%1$s_civilite, g.%1$s_nom, g.%1$s_prenom, g.%1$s_fonction, g.%1$s_courriel," + " g.%1$s_telephone";

    private final JdbcClient base;
    private final ObjectProvider<ComplementsDits> dits;

    /** @param dits looked for at work only: they write messages, which need the scheduler */
    ComplementsPerimes(JdbcClient base, ObjectProvider<ComplementsDits> dits) {
        this.base = base;
        this.dits = dits;
    }

    /** Of which request a message is, and where the one that it takes back is. */
    private record Dit(
            long grappeId,
            int demande,
            @Nullable Long retireDe,
            @Nullable String etat,
            String empreinte) {}

    /** What a request still awaits. */
    private record Attendu(String libelle, LocalDate pourLe, String motif, long demandeParId) {}

    private record Dossier(DossierACompleter dit, StatutGrappe statut, String region) {}

    @Override
    public Optional<String> retirer(long messageId) {
        return base.sql("SELECT d.grappe_id, d.demande, d.retire_de, d.empreinte, m.etat FROM complement_dit d"
                        + " LEFT JOIN messages m ON m.id = d.retire_de WHERE d.message_id = ?")
                .param(messageId)
                .query(Dit.class)
                .optional()
                .flatMap(dit -> dit.retireDe() == null ? perimee(messageId, dit) : inutile(dit));
    }

    /** What was never asked is not taken back; a request that still waits leaves without it. */
    private static Optional<String> inutile(Dit retrait) {
        return List.of("EN_COURS", "ENVOYE", "A_VERIFIER")
                        .contains(Objects.requireNonNullElse(retrait.etat(), "ENVOYE"))
                ? Optional.empty()
                : Optional.of("La demande de ce complément n’est pas partie\u00A0: il n’y a rien à retirer.");
    }

    private Optional<String> perimee(long messageId, Dit dit) {
        var attendus = attendus(messageId, dit);
        var dossier = dossier(dit.grappeId());
        if (attendus.isEmpty()) {
            return Optional.of("Plus rien de cette demande n’est attendu.");
        }
        if (dossier.statut() != StatutGrappe.DEPOSEE) {
            return Optional.of("Ce dossier n’attend plus de compléments\u00A0: il est à l’état «\u00A0"
                    + dossier.statut().libelle() + "\u00A0».");
        }
        return recrire(messageId, dit, dossier, attendus);
    }

    private Optional<String> recrire(long messageId, Dit dit, Dossier dossier, List<Attendu> attendus) {
        var premier = attendus.getFirst();
        var auteur = auteur(premier.demandeParId());
        try {
            var message = RedactionComplements.demande(
                    dossier.dit(),
                    auteur,
                    attendus.stream().map(Attendu::libelle).toList(),
                    premier.motif(),
                    premier.pourLe());
            if (ComplementsDits.empreinte(message).equals(dit.empreinte())) {
                return Optional.empty();
            }
            var recrit =
                    dits.getObject().demander(message, dossier.region(), auteur.nom(), dit.grappeId(), dit.demande());
            base.sql("UPDATE complement SET message_id = :recrit, version = version + 1 WHERE grappe_id = :grappe"
                            + " AND demande = :demande AND message_id = :message AND recu_le IS NULL AND retire_le IS NULL"
                            + " AND NOT annule")
                    .param("recrit", recrit)
                    .param("grappe", dit.grappeId())
                    .param("demande", dit.demande())
                    .param("message", messageId)
                    .update();
            return Optional.of("Ce dossier a changé depuis\u00A0: la demande est récrite telle qu’elle est.");
        } catch (Refus sansAdresse) {
            return Optional.of(Objects.requireNonNull(sansAdresse.getMessage()));
        }
    }

    /** Held before anything is written of their grappe, as whoever receives or withdraws one holds them: else each waits for the other. */
    private List<Attendu> attendus(long messageId, Dit dit) {
        return base.sql("SELECT libelle, pour_le, motif, demande_par_id FROM complement WHERE grappe_id = :grappe"
                        + " AND demande = :demande AND message_id = :message AND recu_le IS NULL AND retire_le IS NULL"
                        + " AND NOT annule ORDER BY id FOR UPDATE")
                .param("grappe", dit.grappeId())
                .param("demande", dit.demande())
                .param("message", messageId)
                .query(Attendu.class)
                .list();
    }

    private Auteur auteur(long agentId) {
        return base.sql("SELECT nom_complet nom, courriel FROM personnes WHERE id = ?")
                .param(agentId)
                .query(Auteur.class)
                .single();
    }

    private Dossier dossier(long grappeId) {
        return base.sql("SELECT g.id, g.nom, g.region_code, g.statut, a.intitule, g.jour_recevabilite, d.depot_le,"
                        + " d.depot_heure, " + CONTACT.formatted("contact") + ", " + CONTACT.formatted("representant")
                        + " FROM grappes g JOIN appels a ON a.id = g.appel_id"
                        + " LEFT JOIN depot_de_grappe d ON d.grappe_id = g.id WHERE g.id = ?")
                .param(grappeId)
                .query((rs, rang) -> new Dossier(
                        new DossierACompleter(
                                rs.getLong("id"),
                                rs.getString("nom"),
                                Formats.moment(
                                        rs.getObject("depot_le", LocalDate.class),
                                        rs.getObject("depot_heure", LocalTime.class)),
                                rs.getString("intitule"),
                                rs.getObject("jour_recevabilite", LocalDate.class),
                                contact(rs, "contact"),
                                contact(rs, "representant")),
                        StatutGrappe.valueOf(rs.getString("statut")),
                        rs.getString("region_code")))
                .single();
    }

    private static Contact contact(ResultSet rs, String qui) throws SQLException {
        return new Contact(
                rs.getString(qui + "_civilite"),
                rs.getString(qui + "_nom"),
                rs.getString(qui + "_prenom"),
                rs.getString(qui + "_fonction"),
                rs.getString(qui + "_courriel"),
                rs.getString(qui + "_telephone"));
    }
}
