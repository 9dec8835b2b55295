package fr.treille.demonstration;

import fr.treille.demonstration.registre.EtablissementInvente;
import fr.treille.demonstration.registre.GenerateurFiness;
import fr.treille.demonstration.registre.OrganismeInvente;
import fr.treille.demonstration.registre.RegistreInvente;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.projet.RegimeTva;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Invents a registry and grappes, the same for a same volume, through the services that people use: what it leaves is what
 * they could have done. The demonstration, the tests and the benchmark share it.
 */
@Component
@Profile("demonstration | test")
public class ConstructeurDonnees {

    private static final long GRAINE = 20_250_422;
    /** Of the porteurs, one after the other; one in three did not say. */
    private static final List<Optional<RegimeTva>> TVA =
            List.of(Optional.of(RegimeTva.TTC), Optional.of(RegimeTva.HT), Optional.empty());

    private static final LocalDate EXTRACTION = LocalDate.of(2025, 4, 1);

    private final Comptes comptes;
    private final TerritoireService territoires;
    private final RegistreInvente registre;
    private final AppelService appels;
    private final GrappeService grappes;
    private final MembreService membres;
    private final AgentService agents;
    private final SolutionService solutions;
    private final DeclarationsInventees declarations;

    ConstructeurDonnees(
            Comptes comptes,
            TerritoireService territoires,
            RegistreInvente registre,
            AppelService appels,
            GrappeService grappes,
            MembreService membres,
            AgentService agents,
            SolutionService solutions,
            DeclarationsInventees declarations) {
        this.comptes = comptes;
        this.territoires = territoires;
        this.registre = registre;
        this.appels = appels;
        this.grappes = grappes;
        this.membres = membres;
        this.agents = agents;
        this.solutions = solutions;
        this.declarations = declarations;
    }

    /**
     * Invents everything, as the account of that address.
     *
     * @param vie what becomes of each grappe once it has its ESSMS, with its rank from 0
     */
    public void construire(Volume volume, String courriel, ObjIntConsumer<GrappeFiche> vie) {
        enTantQue(courriel, () -> grappes(volume, registre(volume), vie));
    }

    /** Does something as the account of that address, then gives the thread back to whoever it was. */
    public void enTantQue(String courriel, Runnable action) {
        enTantQue(comptes.loadUserByUsername(courriel), action);
    }

    /** The same as an agent in the région where it works. */
    public void enTantQue(AgentConnecte agent, Runnable action) {
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }

    /** That of the région. */
    private List<OrganismeInvente> registre(Volume volume) {
        var codes = territoires.territoires(AgentConnecte.courant().regionCode()).stream()
                .map(TerritoireLigne::code)
                .toList();
        var generateur = new GenerateurFiness(GRAINE, volume.etablissements(), volume.partEssms(), codes);
        registre.importer(generateur, EXTRACTION, "invente");
        return generateur.tous().stream()
                .filter(organisme ->
                        organisme.etablissements().getFirst().agregat().startsWith("4"))
                .sorted(Comparator.comparing(OrganismeInvente::territoire).thenComparing(OrganismeInvente::finess))
                .toList();
    }

    private void grappes(Volume volume, List<OrganismeInvente> organismes, ObjIntConsumer<GrappeFiche> vie) {
        var invention = new Invention(GRAINE);
        var appel = appels.publies().getFirst();
        // legal entities of a same territory follow one another: spread the first of each grappe over all of them
        var pas = Math.max(1, organismes.size() / volume.grappes());
        var suivant = 0;
        for (int rang = 0; rang < volume.grappes(); rang++) {
            var taille = rang % 12 == 5
                    ? 14
                    : invention.entre(Math.max(3, volume.tailleMoyenne() - 9), volume.tailleMoyenne() + 9);
            suivant = Math.min(organismes.size(), Math.max(suivant, rang * pas));
            var reunis = reunir(organismes.subList(suivant, organismes.size()), taille);
            suivant += reunis.size();
            vie.accept(grappe(appel, invention, rang, reunis, taille), rang);
        }
    }

    private static List<OrganismeInvente> reunir(List<OrganismeInvente> voisins, int taille) {
        var reunis = new ArrayList<OrganismeInvente>();
        var essms = 0;
        for (var organisme : voisins) {
            if (essms < taille) {
                reunis.add(organisme);
                essms += organisme.etablissements().size();
            }
        }
        reunis.sort(Comparator.comparing((OrganismeInvente organisme) ->
                        organisme.etablissements().size())
                .reversed());
        return reunis;
    }

    private GrappeFiche grappe(
            AppelFiche appel, Invention invention, int rang, List<OrganismeInvente> organismes, int taille) {
        var porteur = organismes.getFirst();
        var type = TypeProjet.values()[rang % 5 < 3 ? 0 : rang % 5 - 2];
        var solution = invention.solution();
        var projet = new Projet(
                appel.id(),
                appel.fenetres().getFirst().id(),
                invention.grappe(rang),
                type,
                porteur.finess(),
                solution(solution[0], solution[1]),
                rang % 4 == 0 ? FormeJuridique.GCSMS : FormeJuridique.CONVENTION,
                demandes(porteur, rang, taille),
                Faits.AUCUN);
        var fiche = grappes.creer(new GrappeSaisie(
                0,
                projet,
                invention.contact(porteur.nom(), "Cheffe de projet numérique", "Chef de projet numérique"),
                invention.contact(porteur.nom(), "Directrice générale", "Directeur général"),
                responsable(Cote.ARS, rang),
                responsable(Cote.GRADES, rang)));
        var finess = organismes.stream()
                .flatMap(organisme -> organisme.etablissements().stream())
                .map(EtablissementInvente::finess)
                .limit(taille)
                .toList();
        fiche = membres.ajouter(fiche.id(), fiche.version(), finess);
        if (type == TypeProjet.MIXTE) {
            fiche = membres.situer(
                    fiche.id(), fiche.version(), finess.subList(0, finess.size() / 2), Situation.EVOLUTION);
        }
        return declarations.poser(fiche, petit(porteur));
    }

    /** One of the list of référencées when it is imported, else as it is typed. */
    Solution solution(String nom, String editeur) {
        return solutions.choisissables().stream()
                .filter(choisie ->
                        choisie.nom().equals(nom) && choisie.editeur().equals(editeur))
                .findFirst()
                .map(choisie -> new Solution(nom, editeur, true, choisie.id()))
                .orElseGet(() -> Solution.de(nom, editeur, true));
    }

    /** A petit OG asks for equipment, one in three for AMOA, one in four for the tender's forfait. */
    private static Demandes demandes(OrganismeInvente porteur, int rang, int taille) {
        var petit = petit(porteur);
        var equipes = Math.min(Math.min(taille, porteur.etablissements().size()), DeclarationsInventees.EQUIPES);
        return new Demandes(
                petit ? Montant.euros(DeclarationsInventees.EQUIPEMENT * equipes) : null,
                petit && rang % 3 == 0 ? Montant.euros(60_000) : null,
                petit && rang % 3 == 0 ? "Rédaction du cahier des charges et conduite du changement" : "",
                petit && rang % 4 == 1,
                rang % 5 == 4 ? null : Montant.euros(21_000L * taille),
                TVA.get(rang % TVA.size()).orElse(null));
    }

    private static boolean petit(OrganismeInvente organisme) {
        return organisme.etablissements().size() < 15;
    }

    /** An agent in charge on a side for five grappes of six. */
    private @Nullable Long responsable(Cote cote, int rang) {
        var possibles = agents.agents().stream()
                .filter(agent -> agent.role().cote() == cote)
                .toList();
        return rang % 6 == 4 || possibles.isEmpty()
                ? null
                : possibles.get(rang % possibles.size()).id();
    }
}
