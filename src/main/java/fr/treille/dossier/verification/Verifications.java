package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.segur.Solutions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the rules of a file look at, and asks them. */
@Component
class Verifications {

    private final VerificationRequetes requetes;
    private final AppelService appels;
    private final Solutions solutions;
    private final Clock horloge;

    Verifications(VerificationRequetes requetes, AppelService appels, Solutions solutions, Clock horloge) {
        this.requetes = requetes;
        this.appels = appels;
        this.solutions = solutions;
        this.horloge = horloge;
    }

    /** What is verified of a grappe that the caller may see. */
    VerificationFiche fiche(GrappeFiche grappe) {
        var grappeId = grappe.id();
        var appel = appel(grappe);
        var dites = requetes.dites(grappeId);
        var rejointe = rejointe(grappe);
        var secteurs = requetes.secteurs(grappeId);
        var constats = new ArrayList<Constat>();
        var solution = solution(grappe, secteurs, LocalDate.now(horloge));
        constats.add(ReglesSolution.constater(solution, appel.regles(), dites.get(Sujet.SOLUTION_CANDIDATE)));
        constats.add(ReglesDossier.guichet(grappe, appel, dites.get(Sujet.GUICHET)));
        var fenetre = ReglesDossier.fenetre(grappe, appel, connus(secteurs));
        if (fenetre != null) {
            constats.add(fenetre);
        }
        if (rejointe != null || grappe.nombreEssms() < appel.regles().tailleMinimale()) {
            constats.add(ReglesDossier.rejointe(
                    rejointe, appel, dites, grappe.projet().solution().nom()));
        }
        return new VerificationFiche(
                constats,
                rejointe,
                rejointe == null || !rejointe.visible()
                        ? ""
                        : rejointe.suite(appel.regles().choix().rejoints()),
                dites,
                aDire(grappe, appel, rejointe, dites, solution.nonReferences()));
    }

    private static Set<Sujet> aDire(
            GrappeFiche grappe,
            AppelFiche appel,
            @Nullable GrappeRejointe rejointe,
            Map<Sujet, ReponseFiche> dites,
            Set<Secteur> nonReferences) {
        var sujets = EnumSet.noneOf(Sujet.class);
        sujets.addAll(dites.keySet());
        if (nonReferences.stream().anyMatch(appel.regles().exigences().candidats()::contains)) {
            sujets.add(Sujet.SOLUTION_CANDIDATE);
        }
        if (rejointe != null) {
            sujets.add(Sujet.REJOINTE_MARCHE);
            sujets.add(Sujet.REJOINTE_RISQUE);
        }
        if (!ReglesDossier.guichet(grappe, appel, null).conforme()) {
            sujets.add(Sujet.GUICHET);
        }
        sujets.removeIf(sujet -> !sujet.ouvert(grappe.statut()));
        return sujets;
    }

    /** By the rules of the day of the dépôt. */
    private AppelFiche appel(GrappeFiche grappe) {
        var depot = grappe.depotLe();
        var id = grappe.projet().appelId();
        return depot == null ? appels.fiche(id) : appels.fiche(id, depot);
    }

    private @Nullable GrappeRejointe rejointe(GrappeFiche grappe) {
        var id = grappe.projet().faits().rejointeId();
        return id == null ? null : requetes.rejointe(id).orElse(null);
    }

    private FaitsSolution solution(GrappeFiche grappe, Set<String> secteurs, LocalDate jour) {
        var solution = grappe.projet().solution();
        var segurId = solution.segurId();
        return new FaitsSolution(
                solution,
                segurId == null ? null : solutions.trouver(segurId).orElse(null),
                solutions.connues(),
                connus(secteurs),
                secteurs.contains("") || secteurs.isEmpty(),
                grappe.type(),
                grappe.projet().faits().dpiGht(),
                jour);
    }

    private static Set<Secteur> connus(Set<String> secteurs) {
        return secteurs.stream()
                .filter(nom -> !nom.isEmpty())
                .map(Secteur::valueOf)
                .collect(Collectors.toSet());
    }

    /** What forbids to sign its convention that day. */
    Optional<String> empechement(GrappeFiche grappe, LocalDate jour) {
        return ReglesSolution.empechement(
                solution(grappe, requetes.secteurs(grappe.id()), jour),
                appel(grappe).regles(),
                requetes.dites(grappe.id()).get(Sujet.SOLUTION_CANDIDATE));
    }
}
