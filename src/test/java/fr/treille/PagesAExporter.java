package fr.treille;

import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.selection.SelectionsDEssai;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.referentiel.etablissement.importation.ImportsDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.PlanSaisie;
import fr.treille.suivi.jalon.TypeJalon;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Something in each list of the application; the day is 02/06/2025. */
@Component
class PagesAExporter {

    private final ImportsDEssai registre;
    private final ObjetsDEssai essai;
    private final GrappesDEssai grappes;
    private final ConventionsDEssai conventions;
    private final DecisionsDEssai decisions;
    private final SelectionsDEssai comites;
    private long comite;
    private final JalonService jalons;
    private final RelancesDEssai regles;
    private final RelanceService relances;
    private final Session session;
    private final JdbcClient base;
    private long importFiness;
    private long suivie;
    private long constituee;
    private long evolution;

    PagesAExporter(
            ImportsDEssai registre,
            ObjetsDEssai essai,
            GrappesDEssai grappes,
            ConventionsDEssai conventions,
            DecisionsDEssai decisions,
            SelectionsDEssai comites,
            JalonService jalons,
            RelancesDEssai regles,
            RelanceService relances,
            Session session,
            JdbcClient base) {
        this.registre = registre;
        this.essai = essai;
        this.grappes = grappes;
        this.conventions = conventions;
        this.decisions = decisions;
        this.comites = comites;
        this.jalons = jalons;
        this.regles = regles;
        this.relances = relances;
        this.session = session;
        this.base = base;
    }

    /** A grappe whose convention was signed three months ago, and never met since. */
    long suivie() {
        return suivie;
    }

    /** A grappe that is being built, with relances sent and to send. */
    long constituee() {
        return constituee;
    }

    /** One whose ESSMS upgrade what they have. */
    long evolution() {
        return evolution;
    }

    /** An organisme of which there are ESSMS. */
    String organisme() {
        return GrappesDEssai.PORTEUR;
    }

    /** A committee of selection before which are files that are decided. */
    long comite() {
        return comite;
    }

    /** An import of a small file. */
    long importFiness() {
        return importFiness;
    }

    /** Signs this thread in as the coordination. */
    void preparer() {
        registre.occitanie();
        importFiness = registre.importer(
                        ImportsDEssai.structures("finess-structures-extrait-1pmej-20261002.json", "2025-05-02"))
                .id();
        essai.notifie("Berges de la Garonne", "76", "31");
        essai.notifie("Coteaux du Gers", "76", "32");
        essai.enConstitution("Berges de l’Ariège", "76", "09");
        associer();
        suivie = conventions.signee("Canal", LocalDate.of(2025, 3, 1)).id();
        session.ouvrir(Role.COORDINATION_ARS);
        jalonner();
        apporter();
        base.sql("INSERT INTO interlocuteur (grappe_id, role, nom) VALUES (?, 'AUTRE', 'Salles')")
                .param(suivie)
                .update();
        constituee = grappes.remplie("Garrigue", 15).id();
        evolution = grappes.enEvolution("Lauragais").id();
        base.sql("UPDATE grappe SET montant = montant + 1 WHERE id = ?")
                .param(evolution)
                .update();
        decisions.favorable("Causses");
        decisions.defavorable("Larzac", "Hors champ");
        comite = comites.comite("Comité de juin", 2_000_000);
        relancer();
        segur();
    }

    /** A file of the neighbouring région with ESSMS in this one. */
    private void associer() {
        essai.notifie("Landes girondines", "75", "33");
        var id = base.sql("SELECT MAX(id) FROM grappe WHERE nom = 'Landes girondines'")
                .query(Long.class)
                .single();
        grappes.deplacer(id, "33", "31");
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(id)
                .update();
    }

    /** A solution in a lane, an order of an ESSMS. */
    private void segur() {
        base.sql("INSERT INTO solution_segur (editeur, nom) VALUES ('Orme SA', 'Orme')")
                .update();
        base.sql("INSERT INTO referencement_segur (solution_id, couloir, vague, referencee_le)"
                        + " SELECT id, 'MS1', 1, '2023-03-12' FROM solution_segur")
                .update();
        base.sql("INSERT INTO sons_beneficiaire (finess, commande_le, va_le, solution)"
                        + " VALUES (?, '2023-11-15', '2024-06-03', 'Orme')")
                .param(GrappesDEssai.essms(1))
                .update();
    }

    /** Two milestones, one of which slipped. */
    private void jalonner() {
        prevoir(TypeJalon.VA, JalonFiche.NOUVEAU, LocalDate.of(2025, 6, 12), "");
        prevoir(TypeJalon.VSR, JalonFiche.NOUVEAU, LocalDate.of(2025, 9, 1), "");
        prevoir(TypeJalon.VSR, 0, LocalDate.of(2025, 10, 1), "Fibre en retard");
    }

    private void prevoir(TypeJalon type, int version, LocalDate jour, String motif) {
        jalons.planifier(new PlanSaisie(suivie, null, type, version, jour, motif, false));
    }

    /** What a porteur gave for one ESSMS, still to be looked at. */
    private void apporter() {
        base.sql("INSERT INTO periode_mesure (grappe_id, region_code, debut, fin)"
                        + " VALUES (?, '76', '2025-04-01', '2025-04-30')")
                .param(suivie)
                .update();
        base.sql("INSERT INTO lien_apport (region_code, grappe_id, periode_id, empreinte, etat, nom, courriel, cree_le,"
                        + " cree_par_id, cree_par, expire_le) SELECT '76', grappe_id, id, SHA2(UUID(), 256), 'ENVOYE', 'Jeanne"
                        + " Roux', 'jeanne.roux@porteur.test', NOW(), (SELECT MIN(id) FROM agent), '', NOW() FROM"
                        + " periode_mesure WHERE grappe_id = ?")
                .param(suivie)
                .update();
        base.sql("INSERT INTO apport_mesure (lien_id, finess, indicateur, numerateur, denominateur)"
                        + " SELECT MAX(id), ?, 'DMP', 34, 50 FROM lien_apport WHERE grappe_id = ?")
                .params(GrappesDEssai.essms(1), suivie)
                .update();
    }

    /** Of the two relances that are due to a porteur, one leaves. */
    private void relancer() {
        regles.sansRegle();
        regles.depot("Onze jours avant", -11, DestinataireRelance.CONTACT);
        regles.depot("Dix jours avant", -10, DestinataireRelance.CONTACT);
        relances.envoyer(relances.aEnvoyer().stream()
                .map(RelanceDue::cle)
                .filter(cle -> cle.grappeId() == constituee)
                .limit(1)
                .toList());
        regles.depot("Onze jours avant, à la personne responsable", -11, DestinataireRelance.RESPONSABLE_ARS);
    }
}
