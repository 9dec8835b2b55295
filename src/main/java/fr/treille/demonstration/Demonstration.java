package fr.treille.demonstration;

import fr.treille.demonstration.versement.DepensesInventees;
import fr.treille.demonstration.voisine.RegionVoisine;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration: its accounts, a registry, 24 grappes in every status, and a committee with twelve more. */
@Component
@Profile("demonstration | test")
class Demonstration {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Demonstration.class);

    private static final String ADMINISTRATION = "administration@treille.test";
    private static final String COORDINATION = "coordination@treille.test";

    /** The delivered calls of its région. */
    private static final List<String> LIVRES = List.of("occitanie-2025", "occitanie-2022");

    private record Sort(StatutGrappe statut, boolean favorable) {}

    /** Ranks of the grappes whose convention was signed some months ago. */
    private static final Set<Integer> SUIVIES = Set.of(6, 10, 18);

    /** Rank of that signed the longest ago. */
    private static final int ANCIENNE = 6;

    /** Rank of that whose porteur gave measures that are still to be validated. */
    private static final int APPORTEE = 10;

    /** Rank of that of which some ESSMS have another solution than the file's. */
    private static final int DEUX_SOLUTIONS = 12;

    /** Rank of that which has ESSMS in the région beside. */
    private static final int ETENDUE = 12;

    /** What becomes of the grappes, in turn: twelve fates, twice, but for those that meet a deadline. */
    private static final List<Sort> SORTS = List.of(
            new Sort(StatutGrappe.EN_INSTRUCTION, true),
            new Sort(StatutGrappe.FAVORABLE, true),
            new Sort(StatutGrappe.NOTIFIEE, true),
            new Sort(StatutGrappe.EN_CONSTITUTION, true),
            new Sort(StatutGrappe.DEPOSEE, true),
            new Sort(StatutGrappe.FAVORABLE, true),
            new Sort(StatutGrappe.CONVENTIONNEE, true),
            new Sort(StatutGrappe.DEFAVORABLE, false),
            new Sort(StatutGrappe.EN_INSTRUCTION, true),
            new Sort(StatutGrappe.REFUS_NOTIFIE, false),
            new Sort(StatutGrappe.CONVENTIONNEE, true),
            new Sort(StatutGrappe.NOTIFIEE, true));

    private final ComptesDemonstration comptes;
    private final ConstructeurDonnees constructeur;
    private final VieInventee vie;
    private final RetardsInventes retards;
    private final AppelsDemonstration appels;
    private final AppelInvente appel;
    private final Clock horloge;
    private final JalonsInventes jalons;
    private final InterlocuteursInventes interlocuteurs;
    private final PointsInventes points;
    private final UsagesInventes usages;
    private final ApportsInventes apports;
    private final DepensesInventees depenses;
    private final DeclarationsInventees declarations;
    private final EquipeDemonstration equipe;
    private final RegionDemonstration region;
    private final SegurInvente segur;
    private final ComiteInvente comite;
    private final RegionVoisine voisine;
    private final JdbcClient jdbc;

    Demonstration(
            ComptesDemonstration comptes,
            ConstructeurDonnees constructeur,
            VieInventee vie,
            RetardsInventes retards,
            AppelsDemonstration appels,
            AppelInvente appel,
            Clock horloge,
            JalonsInventes jalons,
            InterlocuteursInventes interlocuteurs,
            PointsInventes points,
            UsagesInventes usages,
            ApportsInventes apports,
            DepensesInventees depenses,
            DeclarationsInventees declarations,
            EquipeDemonstration equipe,
            RegionDemonstration region,
            SegurInvente segur,
            ComiteInvente comite,
            RegionVoisine voisine,
            JdbcClient jdbc) {
        this.comptes = comptes;
        this.constructeur = constructeur;
        this.vie = vie;
        this.retards = retards;
        this.appels = appels;
        this.appel = appel;
        this.horloge = horloge;
        this.jalons = jalons;
        this.interlocuteurs = interlocuteurs;
        this.points = points;
        this.usages = usages;
        this.apports = apports;
        this.depenses = depenses;
        this.declarations = declarations;
        this.equipe = equipe;
        this.region = region;
        this.segur = segur;
        this.comite = comite;
        this.voisine = voisine;
        this.jdbc = jdbc;
    }

    /** Whether it is still to be built. */
    boolean vide() {
        return jdbc.sql("SELECT COUNT(*) FROM grappe").query(Long.class).single() == 0;
    }

    /** Builds all of it in an empty database. */
    void construire() {
        JOURNAL.info("Construction des données de démonstration…");
        comptes.poser();
        constructeur.enTantQue(ADMINISTRATION, region::poser);
        constructeur.enTantQue(COORDINATION, equipe::poser);
        constructeur.enTantQue(COORDINATION, () -> LIVRES.forEach(appels::poser));
        constructeur.enTantQue(COORDINATION, segur::solutions);
        voisine.poser(ADMINISTRATION);
        constructeur.construire(Volume.DEMONSTRATION, COORDINATION, this::mener);
        constructeur.enTantQue(COORDINATION, segur::sons);
        constructeur.enTantQue(COORDINATION, comite::poser);
        JOURNAL.info("Données de démonstration construites");
    }

    private void mener(GrappeFiche depart, int rang) {
        var grappe = rang == ETENDUE ? voisine.etendre(depart) : depart;
        switch (rang) {
            case ANCIENNE -> autrefois(grappe, rang, 14);
            case 10 -> autrefois(grappe, rang, 9);
            case 18 -> autrefois(grappe, rang, 4);
            case 8 -> retards.admise(grappe);
            case 15 -> retards.aDeposer(grappe);
            case 16 -> retards.aCompleter(grappe);
            case 20 -> retards.horsDelai(grappe);
            default -> {
                var sort = SORTS.get(rang % SORTS.size());
                vie.mener(grappe, rang, sort.statut(), sort.favorable());
                if (sort.statut() == StatutGrappe.EN_INSTRUCTION) {
                    declarations.oublier(grappe.id());
                }
                if (rang == DEUX_SOLUTIONS) {
                    segur.propres(grappe.id());
                }
            }
        }
        if (rang == ETENDUE) {
            voisine.donnerAvis(grappe.id());
        }
        if (SUIVIES.contains(rang)) {
            jalons.suivre(grappe.id());
            interlocuteurs.suivre(grappe.id());
            points.suivre(grappe.id());
            usages.mener(grappe.id());
            if (rang == ANCIENNE) {
                depenses.certifier(grappe.id());
            }
            if (rang == APPORTEE) {
                apports.mener(grappe.id());
            }
        }
    }

    /** Under a call that was decided long ago, its convention signed that many months ago if the selection was over. */
    private void autrefois(GrappeFiche grappe, int rang, int mois) {
        var maintenant = ZonedDateTime.now(horloge);
        var signature = maintenant.minusMonths(mois);
        var decision = maintenant.with(appel.decision(AppelInvente.Session.PASSEE));
        var recul = Duration.between(signature.isBefore(decision) ? decision : signature, maintenant);
        vie.menerAutrefois(
                appel.rattacher(grappe, AppelInvente.Session.PASSEE),
                rang,
                StatutGrappe.CONVENTIONNEE,
                appel.depots(AppelInvente.Session.PASSEE),
                recul);
    }
}
