package fr.treille.demonstration.voisine;

import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.registre.GenerateurFiness;
import fr.treille.demonstration.registre.RegistreInvente;
import fr.treille.dossier.concertation.AvisRegionSaisie;
import fr.treille.dossier.concertation.ConcertationService;
import fr.treille.dossier.concertation.SensAvis;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.Agence;
import fr.treille.socle.territoire.RegionSaisie;
import fr.treille.socle.territoire.RegionService;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nouvelle-Aquitaine beside Occitanie: its agency, one person there, a few establishments, and what is said there of the file that
 * has some of them. The demonstration's administration may work in both.
 */
@Component
@Profile("demonstration | test")
public class RegionVoisine {

    private static final String REGION = "75";
    private static final String COORDINATION = "maelys.libournais@ars-nouvelle-aquitaine.test";

    private static final long GRAINE = 20_250_301;
    private static final int ETABLISSEMENTS = 90;
    /** More than the legal entities of the région. */
    private static final int PREMIER_RANG = 5_000;
    /** Before that of the région, which stays the last one. */
    private static final LocalDate EXTRACTION = LocalDate.of(2025, 3, 1);

    /** Next to the région. */
    private static final String LOT_ET_GARONNE = "47";

    private static final int ESSMS = 5;

    private static final Agence AGENCE = new Agence(
            "Agence régionale de santé Nouvelle-Aquitaine",
            "Direction de l’autonomie – Numérique en santé",
            "2 rue du Cep\n33000 Bordeaux",
            "Bordeaux",
            "05 00 00 00 00",
            "esms-numerique@ars-nouvelle-aquitaine.test",
            "www.ars-nouvelle-aquitaine.test",
            "tribunal administratif de Bordeaux",
            "9 rue Tastet, 33000 Bordeaux",
            "Gironde e-santé");

    private final Comptes comptes;
    private final ConstructeurDonnees constructeur;
    private final RegionService regions;
    private final TerritoireService territoires;
    private final RegistreInvente registre;
    private final MembreService membres;
    private final ConcertationService concertation;
    private final JdbcClient base;

    RegionVoisine(
            Comptes comptes,
            ConstructeurDonnees constructeur,
            RegionService regions,
            TerritoireService territoires,
            RegistreInvente registre,
            MembreService membres,
            ConcertationService concertation,
            JdbcClient base) {
        this.comptes = comptes;
        this.constructeur = constructeur;
        this.regions = regions;
        this.territoires = territoires;
        this.registre = registre;
        this.membres = membres;
        this.concertation = concertation;
        this.base = base;
    }

    /**
     * Its agency, its person and its establishments; before the registry of the région.
     *
     * @param administration an account that works in every région
     */
    public void poser(String administration) {
        comptes.creer(new AgentSaisie(
                COORDINATION,
                "Madame",
                "Maëlys",
                "Libournais",
                "Coordination régionale ESMS numérique",
                Role.COORDINATION_ARS,
                REGION,
                "demonstration"));
        var partout = comptes.loadUserByUsername(administration);
        constructeur.enTantQue(comptes.pourTravailler(partout.id(), REGION).orElseThrow(), this::ouvrir);
        constructeur.enTantQue(
                COORDINATION,
                () -> registre.importer(
                        new GenerateurFiness(
                                GRAINE,
                                ETABLISSEMENTS,
                                1,
                                territoires.territoires(REGION).stream()
                                        .map(TerritoireLigne::code)
                                        .toList(),
                                PREMIER_RANG),
                        EXTRACTION,
                        "voisin"));
    }

    private void ouvrir() {
        var region = regions.fiche();
        regions.modifier(new RegionSaisie(AGENCE, region.fuseau(), region.tailleMinimale(), false, region.version()));
    }

    /** Gives ESSMS of there to a grappe of the région that is not deposited yet, as whoever is signed in. */
    public GrappeFiche etendre(GrappeFiche grappe) {
        var finess = base.sql("SELECT e.finess FROM etablissements e JOIN territoires t ON t.code = e.territoire_code"
                        + " WHERE t.region_code = ? AND e.essms AND NOT e.saad ORDER BY e.territoire_code = ? DESC,"
                        + " e.og_finess, e.finess LIMIT ?")
                .params(REGION, LOT_ET_GARONNE, ESSMS)
                .query(String.class)
                .list();
        return membres.ajouter(grappe.id(), grappe.version(), finess);
    }

    /** What its agency says of it, once it is deposited and before it is decided. */
    public void donnerAvis(long grappeId) {
        constructeur.enTantQue(
                COORDINATION,
                () -> concertation.donner(new AvisRegionSaisie(
                        grappeId,
                        AvisRegionSaisie.PREMIER,
                        SensAvis.RESERVE,
                        "Projet utile à ces établissements, dont deux changent de direction à l’automne\u00A0: leur"
                                + " référent est à confirmer avant la convention.")));
    }
}
