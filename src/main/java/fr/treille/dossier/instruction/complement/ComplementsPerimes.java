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

    /** Of which request a message is; whether one that asked for what it takes back left, or perhaps did. */
    private record Dit(long grappeId, int demande, @Nullable Long retireDe, String empreinte, boolean demandee) {}

    /** What a request still awaits. */
    private record Attendu(String libelle, LocalDate pourLe, String motif, long demandeParId) {}

    private record Dossier(DossierACompleter dit, StatutGrappe statut, String region) {}

    @Override
    public Optional<String> retirer(long messageId) {
        return base.sql(
                        "SELECT d.grappe_id, d.demande, d.retire_de, d.empreinte, EXISTS (SELECT 1 FROM complement_dit q"
                                + " JOIN messages m ON m.id = q.message_id AND m.etat IN ('EN_COURS', 'ENVOYE', 'A_VERIFIER')"
                                + " WHERE q.grappe_id = d.grappe_id AND q.demande = d.demande AND q.retire_de IS NULL"
                                + " AND q.message_id < d.message_id) demandee FROM complement_dit d WHERE d.message_id = ?")
                .param(messageId)
                .query(Dit.class)
                .optional()
                .flatMap(dit -> dit.retireDe() == null ? perimee(dit) : inutile(dit));
    }

    /** What was never asked is not taken back; a request that still waits leaves without it. */
    private static Optional<String> inutile(Dit retrait) {
        return retrait.demandee()
                ? Optional.empty()
                : Optional.of("La demande de ce complément n’est pas partie\u00A0: il n’y a rien à retirer.");
    }

    private Optional<String> perimee(Dit dit) {
        var attendus = attendus(dit);
        var dossier = dossier(dit.grappeId());
        if (attendus.isEmpty()) {
            return Optional.of("Plus rien de cette demande n’est attendu.");
        }
        if (dossier.statut() != StatutGrappe.DEPOSEE) {
            return Optional.of("Ce dossier n’attend plus de compléments\u00A0: il est à l’état «\u00A0"
                    + dossier.statut().libelle() + "\u00A0».");
        }
        return recrire(dit, dossier, attendus);
    }

    private Optional<String> recrire(Dit dit, Dossier dossier, List<Attendu> attendus) {
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
            dits.getObject().demander(message, dossier.region(), auteur.nom(), dit.grappeId(), dit.demande());
            return Optional.of("Ce dossier a changé depuis\u00A0: la demande est récrite telle qu’elle est.");
        } catch (Refus sansAdresse) {
            return Optional.of(Objects.requireNonNull(sansAdresse.getMessage()));
        }
    }

    /** Nothing of them is written here: the outbox never waits for who receives one, nor they for it. */
    private List<Attendu> attendus(Dit dit) {
        return base.sql(
                        "SELECT libelle, pour_le, motif, demande_par_id FROM complement WHERE grappe_id = :grappe"
                                + " AND demande = :demande AND recu_le IS NULL AND retire_le IS NULL AND NOT annule ORDER BY id")
                .param("grappe", dit.grappeId())
                .param("demande", dit.demande())
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
