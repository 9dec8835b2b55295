package fr.treille;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grappes with all that is written about them, in a territoire and a région of one's choice, and agents who cover one. */
@Component
public class ObjetsDEssai {

    /**
     * A grappe and what belongs to it.
     *
     * @param depart what a form of it would show
     */
    record Objet(GrappeFiche depart, String region, String territoire, Map<String, Long> ids) {

        String nom() {
            return depart.nom();
        }

        long id(String genre) {
            return ids.get(genre);
        }
    }

    private final DecisionsDEssai decisions;
    private final GrappesDEssai essai;
    private final ConventionService conventions;
    private final Comptes comptes;
    private final Session session;
    private final JdbcClient base;

    ObjetsDEssai(
            DecisionsDEssai decisions,
            GrappesDEssai essai,
            ConventionService conventions,
            Comptes comptes,
            Session session,
            JdbcClient base) {
        this.decisions = decisions;
        this.essai = essai;
        this.conventions = conventions;
        this.comptes = comptes;
        this.session = session;
        this.base = base;
    }

    /**
     * With a letter sent, a convention signed, a point planned, a wave, a contact, a session of a committee and what a porteur gave. All are made in Haute-Garonne with the same ESSMS, which each says of the others,
     * then moved.
     */
    Objet notifie(String nom, String region, String territoire) {
        var grappe = decisions.notifiee(nom);
        var convention = conventions.generer(grappe.id(), grappe.version(), null);
        session.fermer();
        base.sql("UPDATE convention SET etat = 'SIGNEE', signee_le = '2025-06-02', signee_saisie_le = UTC_TIMESTAMP(6),"
                        + " signee_saisie_par_id = (SELECT MIN(id) FROM agent) WHERE id = ?")
                .param(convention)
                .update();
        base.sql("INSERT INTO point_mensuel (grappe_id, mois, etat, jour, heure, duree_minutes)"
                        + " VALUES (?, '2025-06-01', 'PREVU', '2025-06-12', '10:00:00', 60)")
                .param(grappe.id())
                .update();
        var lettre = numero("SELECT id FROM lettre WHERE grappe_id = ?", grappe.id());
        var message = numero("SELECT message_id FROM lettre WHERE grappe_id = ?", grappe.id());
        base.sql("INSERT INTO vague (grappe_id, nom) VALUES (?, 'Première vague')")
                .param(grappe.id())
                .update();
        var vague = numero("SELECT id FROM vague WHERE grappe_id = ?", grappe.id());
        base.sql("INSERT INTO interlocuteur (grappe_id, role, nom) VALUES (?, 'AUTRE', 'Salles')")
                .param(grappe.id())
                .update();
        base.sql("INSERT INTO seance (grappe_id, comite, jour) VALUES (?, 'COMOP', '2025-06-01')")
                .param(grappe.id())
                .update();
        var interlocuteur = numero("SELECT id FROM interlocuteur WHERE grappe_id = ?", grappe.id());
        var seance = numero("SELECT id FROM seance WHERE grappe_id = ?", grappe.id());
        base.sql(
                        "INSERT INTO periode_mesure (grappe_id, region_code, debut, fin) VALUES (?, '76', '2025-01-01', '2025-03-31')")
                .param(grappe.id())
                .update();
        base.sql(
                        "INSERT INTO lien_apport (region_code, grappe_id, periode_id, empreinte, etat, nom, courriel, cree_le,"
                                + " cree_par_id, cree_par, expire_le) SELECT '76', grappe_id, id, SHA2(UUID(), 256), 'ENVOYE', 'Porteur',"
                                + " 'porteur@porteur.test', NOW(), (SELECT MIN(id) FROM agent), '', NOW() FROM periode_mesure WHERE grappe_id = ?")
                .param(grappe.id())
                .update();
        var apport = numero("SELECT id FROM lien_apport WHERE grappe_id = ?", grappe.id());
        base.sql("INSERT INTO acte (genre, grappe_id, region_code, etat, reference, date_acte, document_id, constat,"
                        + " generee_le, generee_par_id) SELECT 'RAPPEL_ESSAI', grappe_id, region_code, 'GENEREE',"
                        + " CONCAT(reference, '-R'), date_lettre, document_id, '{}', generee_le, generee_par_id FROM lettre"
                        + " WHERE grappe_id = ?")
                .param(grappe.id())
                .update();
        var document = numero("SELECT document_id FROM lettre WHERE grappe_id = ?", grappe.id());
        if (!territoire.equals("31") || !region.equals("76")) {
            deplacer(grappe, region, territoire);
        }
        return new Objet(
                grappe,
                region,
                territoire,
                Map.of(
                        "GRAPPE", grappe.id(),
                        "LETTRE", lettre,
                        "CONVENTION", convention,
                        "POINT", numero("SELECT id FROM point_mensuel WHERE grappe_id = ?", grappe.id()),
                        "DOCUMENT", document,
                        "MESSAGE", message,
                        "VAGUE", vague,
                        "APPORT", apport,
                        "INTERLOCUTEUR", interlocuteur,
                        "SEANCE", seance));
    }

    /** A long work, that nothing moves, has a document of it still to make. */
    void enPreparation(Objet objet) {
        var travail = base.sql(
                        "INSERT INTO travail (genre, titre, reglages, cle, agent_id, region_code, etat, demande_le)"
                                + " SELECT 'ACTES', 'Générer', '', UUID(), MIN(id), ?, 'EN_COURS', UTC_TIMESTAMP(6) FROM agent"
                                + " RETURNING id")
                .param(objet.region())
                .query(Long.class)
                .single();
        base.sql("INSERT INTO travail_element (travail_id, rang, objet_id, version, libelle) VALUES (?, 0, ?, 0, '')")
                .params(travail, objet.id("GRAPPE"))
                .update();
    }

    /** Followed: conventionnée, with an ESSMS measured, a count of DUI, evidence of both, an action that is late and a relance. */
    Objet suivi(String nom, String region, String territoire) {
        var objet = notifie(nom, region, territoire);
        var grappe = objet.id("GRAPPE");
        base.sql("UPDATE grappe SET statut = 'CONVENTIONNEE' WHERE id = ?")
                .param(grappe)
                .update();
        base.sql("INSERT INTO mesure (periode_id, finess, indicateur, numerateur, denominateur, source)"
                        + " SELECT p.id, MIN(e.finess), 'MSSANTE', 1, 2, 'SAISIE' FROM periode_mesure p"
                        + " JOIN grappe_essms e ON e.grappe_id = p.grappe_id WHERE p.grappe_id = ? GROUP BY p.id")
                .param(grappe)
                .update();
        base.sql("INSERT INTO preuve (periode_id, piece_id, source, jointe_le, jointe_par)"
                        + " SELECT id, ?, 'SAISIE', NOW(), '' FROM periode_mesure WHERE grappe_id = ?")
                .params(piece(region, grappe, "periode"), grappe)
                .update();
        var preuve = numero(
                "SELECT q.id FROM preuve q JOIN periode_mesure p ON p.id = q.periode_id WHERE p.grappe_id = ?", grappe);
        base.sql("INSERT INTO dui_actifs (grappe_id, region_code, jour, nombre, piece_id)"
                        + " VALUES (?, ?, '2025-06-01', 10, ?)")
                .params(grappe, region, piece(region, grappe, "dui"))
                .update();
        var dui = numero("SELECT id FROM dui_actifs WHERE grappe_id = ?", grappe);
        base.sql("INSERT INTO action_suivi (grappe_id, libelle, qui, pour_le, etat)"
                        + " VALUES (?, 'Relancer', 'Quelqu’un', '2025-06-01', 'A_FAIRE')")
                .param(grappe)
                .update();
        base.sql("INSERT INTO relance (regle_id, nature, grappe_id, echeance_le, etape, destinataire, message_id)"
                        + " SELECT MIN(id), 'DEPOT', ?, '2025-06-13', 1, 'CONTACT', ? FROM regle_relance")
                .params(grappe, objet.id("MESSAGE"))
                .update();
        var ids = new java.util.HashMap<>(objet.ids());
        ids.put("PREUVE", preuve);
        ids.put("DUI", dui);
        ids.put("DEPENSES", depenses(region, grappe));
        return new Objet(objet.depart(), region, territoire, ids);
    }

    private long depenses(String region, long grappe) {
        base.sql("INSERT INTO etat_depenses (grappe_id, og_finess, signataire, signe_le, montant, piece_id)"
                        + " VALUES (?, '', 'Direction', '2025-06-01', 100, ?)")
                .params(grappe, piece(region, grappe, "depenses"))
                .update();
        return numero("SELECT id FROM etat_depenses WHERE grappe_id = ?", grappe);
    }

    private long piece(String region, long grappe, String objet) {
        var piece = base.sql("INSERT INTO piece (region_code, proprietaire, grappe_id, courante)"
                        + " VALUES (?, CONCAT('grappe/', ?, '/', ?), ?, 1) RETURNING id")
                .params(region, grappe, objet, grappe)
                .query(Long.class)
                .single();
        var version = base.sql(
                        "INSERT INTO piece_version (piece_id, numero, nom, type, taille, sha256, etat, recue_le,"
                                + " recue_par) VALUES (?, 1, 'preuve.pdf', 'PDF', 1, SHA2('x', 256), 'RECUE', NOW(), '') RETURNING id")
                .param(piece)
                .query(Long.class)
                .single();
        base.sql("INSERT INTO piece_contenu (version_id, contenu) VALUES (?, 'x')")
                .param(version)
                .update();
        return piece;
    }

    /** A relance of the contact of each grappe with an action of the day before, in a région. */
    void relancerLesActions(String region) {
        base.sql("INSERT INTO regle_relance (region_code, nom, nature, decalage, destinataires, objet, texte, fois,"
                        + " intervalle, automatique, active) VALUES (?, 'Actions', 'ACTION', 1, 'CONTACT', '{grappe}', '{grappe}', 1,"
                        + " 7, FALSE, TRUE)")
                .param(region)
                .update();
    }

    /** Without anything written about it. */
    void enConstitution(String nom, String region, String territoire) {
        deplacer(essai.enConstitution(nom, 1), region, territoire);
    }

    private void deplacer(GrappeFiche grappe, String region, String territoire) {
        for (var table : new String[] {"document", "message", "lettre", "convention"}) {
            base.sql("UPDATE " + table + " SET region_code = ? WHERE grappe_id = ?")
                    .params(region, grappe.id())
                    .update();
        }
        base.sql("UPDATE grappe SET region_code = ? WHERE id = ?")
                .params(region, grappe.id())
                .update();
        essai.deplacer(grappe.id(), territoire);
    }

    /** The address of {@link #agent}. */
    public static String courriel(Role role, String region, String territoire) {
        return role.name().toLowerCase(java.util.Locale.ROOT) + "." + region + "." + territoire + "@treille.test";
    }

    /** An account of a région, whose role covers that territoire when it is a territorial one. */
    public String agent(Role role, String region, String territoire) {
        var courriel = courriel(role, region, territoire);
        var id = comptes.creer(
                new AgentSaisie(courriel, null, "Prénom", role.libelle(), "", role, region, "demonstration"));
        if (role.territorial()) {
            couvrir(id, territoire, "2020-01-01", null);
        }
        return courriel;
    }

    void couvrir(long agent, String territoire, String du, String au) {
        base.sql("INSERT INTO affectation (territoire_code, agent_id, part, du, au) VALUES (?, ?, 'EN_APPUI', ?, ?)")
                .params(territoire, agent, du, au)
                .update();
    }

    private long numero(String requete, long id) {
        return base.sql(requete).param(id).query(Long.class).single();
    }
}
