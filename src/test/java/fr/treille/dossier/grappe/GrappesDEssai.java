package fr.treille.dossier.grappe;

import fr.treille.Session;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small registry and grappes in any status, for the tests of this module and of those below. */
@Component
public class GrappesDEssai {

    /** The porteur of the grappes made here; it manages 20 ESSMS. */
    public static final String PORTEUR = finess("3199", 1);

    public static final Contact CONTACT =
            new Contact("Madame", "Roux", "Jeanne", "Cheffe de projet", "jeanne.roux@porteur.test", "05 00 00 00 00");
    public static final Contact REPRESENTANT =
            new Contact("Monsieur", "Ferré", "Élie", "Directeur général", "elie.ferre@porteur.test", "");

    private final JdbcClient base;
    private final GrappeService grappes;
    private final MembreService membres;
    private final CycleGrappeService cycle;
    private final CompletudeService completude;
    private final Grappes toutes;
    private final TransactionTemplate transactions;
    private final Session session;

    GrappesDEssai(
            JdbcClient base,
            GrappeService grappes,
            MembreService membres,
            CycleGrappeService cycle,
            CompletudeService completude,
            Grappes toutes,
            PlatformTransactionManager transactions,
            Session session) {
        this.completude = completude;
        this.toutes = toutes;
        this.transactions = new TransactionTemplate(transactions);
        this.base = base;
        this.grappes = grappes;
        this.membres = membres;
        this.cycle = cycle;
        this.session = session;
    }

    /** A number with a right key: four characters, then a rank. */
    public static String finess(String debut, int rang) {
        var huit = debut + "%04d".formatted(rang);
        return huit + NumeroFiness.cle(huit);
    }

    /** ESSMS number so and so of the registry made here. */
    public static String essms(int rang) {
        return finess("3100", rang);
    }

    /** {@link #PORTEUR} with that many ESSMS, {@code essms(1)} and following, in Haute-Garonne. */
    public void registre(int nombre) {
        og(PORTEUR, "Association Les Genêts", Math.max(nombre, 20));
        IntStream.rangeClosed(1, nombre).forEach(rang -> essms(essms(rang), PORTEUR, "Résidence " + rang, "31"));
    }

    /** An association. */
    public void og(String finess, String nom, int nombreEssms) {
        base.sql("INSERT IGNORE INTO organisme_gestionnaire (finess, nom, nombre_essms, statut_juridique, recherche,"
                        + " cree_import_id) VALUES (?, ?, ?, '60', '', 0)")
                .params(finess, nom, nombreEssms)
                .update();
    }

    public void essms(String finess, String og, String nom, String territoire) {
        etablissement(finess, og, nom, territoire, "500", true);
    }

    /** A home-help service, which declares hours. */
    public void saad(String finess, String og, String nom) {
        etablissement(finess, og, nom, "31", "460", true);
    }

    public void etablissement(
            String finess, String og, String nom, String territoire, String categorie, boolean essms) {
        base.sql("INSERT IGNORE INTO etablissement (finess, og_finess, nom, commune, territoire_code, categorie_code,"
                        + " essms, recherche, source, empreinte, cree_import_id)"
                        + " VALUES (?, ?, ?, 'Commune', ?, ?, ?, '', 'essai', 0, 0)")
                .params(finess, og, nom, territoire, categorie, essms)
                .update();
    }

    /** Moves a grappe and its ESSMS, in turn, to some territoires, whatever the registry says. */
    public void deplacer(long id, String... territoires) {
        base.sql("UPDATE grappe SET territoires = ? WHERE id = ?")
                .params(String.join(",", territoires), id)
                .update();
        base.sql("UPDATE grappe_essms SET territoire_code = ELT(1 + MOD(position, :nombre), :territoires)"
                        + " WHERE grappe_id = :id")
                .param("nombre", territoires.length)
                .param("territoires", List.of(territoires))
                .param("id", id)
                .update();
        base.sql("DELETE FROM grappe_territoire WHERE grappe_id = ?").param(id).update();
        lieux();
    }

    /** The rows that go with the list of territoires of grappes written without their aggregate. */
    public void lieux() {
        base.sql("INSERT IGNORE INTO grappe_territoire (grappe_id, territoire_code) SELECT g.id, t.code FROM grappe g"
                        + " JOIN territoire t ON FIND_IN_SET(t.code, g.territoires) > 0")
                .update();
    }

    /** Puts the agent of that role in charge of a grappe, which it then sees wherever it is. */
    public void confier(long id, Role role) {
        base.sql("UPDATE grappe SET responsable_id = (SELECT id FROM agent WHERE courriel = ?) WHERE id = ?")
                .params(Session.courriel(role), id)
                .update();
    }

    public static GrappeSaisie saisie(String nom, TypeProjet type) {
        var projet = new Projet(
                1L,
                1L,
                nom,
                type,
                PORTEUR,
                Solution.de("Ogyris", "Ogyris SA", true),
                FormeJuridique.CONVENTION,
                Demandes.AUCUNE,
                Faits.AUCUN);
        return new GrappeSaisie(0, projet, CONTACT, REPRESENTANT, null, null);
    }

    /** The project of {@link #saisie}, to be changed for a test. */
    public static Projet projet(String nom, TypeProjet type) {
        return saisie(nom, type).projet();
    }

    /** The same form about another project. */
    public static GrappeSaisie avec(GrappeSaisie saisie, Projet projet) {
        return new GrappeSaisie(
                saisie.version(),
                projet,
                saisie.contactOperationnel(),
                saisie.representantLegal(),
                saisie.responsableId(),
                saisie.responsableGradesId());
    }

    /** As whoever is signed in: en constitution, with that project and these ESSMS, none at all as well. */
    public GrappeFiche composee(Projet projet, String... essms) {
        var fiche = grappes.creer(avec(saisie(projet.nom(), projet.type()), projet));
        return essms.length == 0 ? fiche : membres.ajouter(fiche.id(), fiche.version(), List.of(essms));
    }

    /** As whoever is signed in: en constitution, without ESSMS. */
    public GrappeFiche grappe(String nom) {
        return composee(projet(nom, TypeProjet.ACQUISITION));
    }

    /** Without changing who is signed in: en constitution, complete, with the ESSMS numbered from 1 on. */
    public GrappeFiche remplie(String nom, int nombreEssms) {
        return session.sansChanger(Role.COORDINATION_ARS, () -> creerRemplie(nom, nombreEssms));
    }

    /** Without changing who is signed in: deposited with fifteen ESSMS. */
    public GrappeFiche deposee(String nom) {
        return session.sansChanger(Role.COORDINATION_ARS, () -> mener(creerRemplie(nom, 15), StatutGrappe.DEPOSEE));
    }

    /** What the form holds once name and solution were changed there. */
    public static GrappeSaisie renommee(GrappeFiche fiche, String nom, String solution) {
        var p = fiche.projet();
        return avec(
                fiche.saisie(),
                p.nomme(nom)
                        .avec(Solution.de(
                                solution, p.solution().editeur(), p.solution().referencee())));
    }

    /** Takes out of the grappes of other tests the ESSMS of the numbers that all tests use: none is in two live grappes. */
    public void sansDoubles() {
        base.sql("DELETE FROM grappe_essms WHERE finess IN (:finess)")
                .param(
                        "finess",
                        IntStream.rangeClosed(1, 60)
                                .mapToObj(GrappesDEssai::essms)
                                .toList())
                .update();
    }

    /** Somebody else's change. */
    public void renommer(GrappeFiche fiche, String nom, String solution) {
        session.sansChanger(
                Role.ANIMATEUR, () -> grappes.modifier(fiche.id(), fiche.saisie(), renommee(fiche, nom, solution)));
    }

    /** As whoever is signed in: en constitution, two ESSMS that upgrade what they have. */
    public GrappeFiche enEvolution(String nom) {
        return composee(projet(nom, TypeProjet.EVOLUTION), essms(1), essms(2));
    }

    private GrappeFiche creerRemplie(String nom, int nombreEssms) {
        return composee(
                projet(nom, TypeProjet.ACQUISITION),
                IntStream.rangeClosed(1, nombreEssms)
                        .mapToObj(GrappesDEssai::essms)
                        .toArray(String[]::new));
    }

    /** En constitution, complete, with the ESSMS numbered from 1 on. */
    public GrappeFiche enConstitution(String nom, int nombreEssms) {
        return session.en(Role.COORDINATION_ARS, () -> creerRemplie(nom, nombreEssms));
    }

    /** As whoever is signed in: gives ESSMS a solution of the list of their own. */
    public void choisirSolution(GrappeFiche fiche, long solutionId, String... finess) {
        membres.choisirSolution(fiche.id(), fiche.version(), List.of(finess), solutionId);
    }

    /** Taken to a status through every step before it. */
    public GrappeFiche au(StatutGrappe statut, String nom, int nombreEssms) {
        var fiche = enConstitution(nom, nombreEssms);
        if (statut == StatutGrappe.EN_CONSTITUTION) {
            return fiche;
        }
        return session.en(Role.COORDINATION_ARS, () -> mener(fiche, statut));
    }

    private GrappeFiche mener(GrappeFiche fiche, StatutGrappe statut) {
        var suite = List.of(StatutGrappe.values());
        for (var etape : suite.subList(1, suite.indexOf(statut) + 1)) {
            var id = fiche.id();
            var version = fiche.version();
            fiche = switch (etape) {
                case EN_CONSTITUTION -> fiche;
                case DEPOSEE -> {
                    completer(id);
                    yield cycle.deposer(id, version, fiche.fenetre().ouverture());
                }
                case IRRECEVABLE -> statut == StatutGrappe.IRRECEVABLE ? irrecevable(fiche) : fiche;
                case EN_INSTRUCTION -> cycle.ouvrirInstruction(id, version);
                case A_DECIDER -> cycle.rendreAvis(id, version, !refuse(statut));
                case FAVORABLE -> refuse(statut) ? fiche : cycle.prononcer(id, version, true, null, "");
                case DEFAVORABLE -> refuse(statut) ? cycle.prononcer(id, version, false, null, "") : fiche;
                case NOTIFIEE -> refuse(statut) ? fiche : cycle.notifier(id, version);
                case REFUS_NOTIFIE -> refuse(statut) ? cycle.notifier(id, version) : fiche;
                case CONVENTIONNEE -> statut == etape ? cycle.conventionner(id, version) : fiche;
                case ABANDONNEE -> cycle.abandonner(id, version, fiche.fenetre().ouverture(), "Le porteur renonce.");
            };
        }
        return fiche;
    }

    /** All that its call asks for is accepted, by nobody that its history tells. */
    public void completer(long id) {
        completude.liste(id).manquantes().forEach(attendue -> {
            for (var reste = attendue.piece().minimum() - attendue.acceptees(); reste > 0; reste--) {
                base.sql(
                                "INSERT INTO piece_dossier (grappe_id, attendue, etat, recue_le, recue_par_id, jugee_le, jugee_par_id)"
                                        + " SELECT ?, ?, 'ACCEPTEE', NOW(6), MIN(id), NOW(6), MIN(id) FROM agent")
                        .params(id, attendue.piece().libelle())
                        .update();
            }
        });
    }

    private static boolean refuse(StatutGrappe statut) {
        return statut == StatutGrappe.DEFAVORABLE || statut == StatutGrappe.REFUS_NOTIFIE;
    }

    /** As if it had been deposited the day after the window closed. */
    private GrappeFiche irrecevable(GrappeFiche fiche) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var grappe = toutes.verrouiller(fiche.id());
            grappe.declarerIrrecevable(
                    CauseIrrecevabilite.HORS_DELAI,
                    fiche.fenetre().clotureDepot().plusDays(1));
            return toutes.enregistrer(grappe);
        }));
    }
}
