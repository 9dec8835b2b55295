package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.grappe.projet.SolutionsDuJour;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.segur.Solutions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final SolutionsDuJour duJour;
    private final Clock horloge;

    Verifications(
            VerificationRequetes requetes,
            AppelService appels,
            Solutions solutions,
            SolutionsDuJour duJour,
            Clock horloge) {
        this.duJour = duJour;
        this.requetes = requetes;
        this.appels = appels;
        this.solutions = solutions;
        this.horloge = horloge;
    }

    /** What is verified of a grappe that the caller may see. */
    VerificationFiche fiche(GrappeFiche grappe) {
        var appel = appel(grappe);
        var essms = requetes.essms(grappe.id());
        var tenues = solutions(grappe, essms, LocalDate.now(horloge));
        var vus = vus(grappe, appel, tenues);
        var toutes = requetes.dites(grappe, vus);
        var dites = VerificationFiche.tenues(toutes);
        var rejointe = rejointe(grappe);
        var constats = new ArrayList<Constat>();
        constats.add(ReglesSolution.constater(tenues, appel.regles(), dites.get(Sujet.SOLUTION_CANDIDATE)));
        constats.add(ReglesDossier.guichet(grappe, appel, dites.get(Sujet.GUICHET)));
        var plusieurs = ReglesDossier.plusieurs(tenues);
        if (plusieurs != null) {
            constats.add(plusieurs);
        }
        var fenetre = ReglesDossier.fenetre(grappe, appel, secteurs(essms));
        if (fenetre != null) {
            constats.add(fenetre);
        }
        if (rejointe != null || grappe.nombreEssms() < appel.regles().tailleMinimale()) {
            constats.add(ReglesDossier.rejointe(rejointe, appel, dites));
        }
        return new VerificationFiche(
                constats,
                rejointe,
                rejointe == null ? "" : rejointe.suite(appel.regles().choix().rejoints()),
                toutes,
                aDire(grappe, appel, rejointe, toutes, nonReferences(tenues)),
                vus);
    }

    /** What one looks at on a subject, as a digest. */
    String vu(Sujet sujet, GrappeFiche grappe) {
        return FaitsVus.de(
                sujet, grappe, appel(grappe), solutions(grappe, requetes.essms(grappe.id()), LocalDate.now(horloge)));
    }

    private static Map<Sujet, String> vus(GrappeFiche grappe, AppelFiche appel, List<FaitsSolution> solutions) {
        var vus = new EnumMap<Sujet, String>(Sujet.class);
        for (var sujet : Sujet.values()) {
            vus.put(sujet, FaitsVus.de(sujet, grappe, appel, solutions));
        }
        return vus;
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
        return id == null
                ? null
                : requetes.rejointe(id, grappe.projet().solution().nom()).orElse(null);
    }

    /** By solution, the one of the file first: those of its ESSMS, each with the ESSMS that have it. */
    private List<FaitsSolution> solutions(GrappeFiche grappe, List<EssmsVerifie> essms, LocalDate jour) {
        var duDossier = grappe.projet().solution();
        var parSolution = new LinkedHashMap<@Nullable Long, List<EssmsVerifie>>();
        if (essms.isEmpty() || essms.stream().anyMatch(un -> un.solutionId() == null)) {
            parSolution.put(null, new ArrayList<>());
        }
        essms.forEach(un -> parSolution
                .computeIfAbsent(un.solutionId(), id -> new ArrayList<>())
                .add(un));
        var tenues = duJour.de(duDossier, parSolution.keySet(), jour);
        var connue = solutions.connues();
        return parSolution.entrySet().stream()
                .map(groupe -> {
                    var segur = tenues.segur(duDossier, groupe.getKey());
                    return new FaitsSolution(
                            groupe.getKey() == null || segur == null
                                    ? duDossier
                                    : new Solution(segur.nom(), segur.editeur(), true, segur.id()),
                            segur,
                            connue,
                            groupe.getValue(),
                            parSolution.size() > 1,
                            grappe.projet().faits().dpiGht(),
                            jour);
                })
                .toList();
    }

    private static Set<Secteur> nonReferences(List<FaitsSolution> solutions) {
        return solutions.stream()
                .flatMap(faits -> faits.nonReferences().stream())
                .collect(Collectors.toSet());
    }

    private static Set<Secteur> secteurs(List<EssmsVerifie> essms) {
        return essms.stream()
                .map(EssmsVerifie::secteur)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What forbids to sign its convention that day. */
    Optional<String> empechement(GrappeFiche grappe, LocalDate jour) {
        var appel = appel(grappe);
        var tenues = solutions(grappe, requetes.essms(grappe.id()), jour);
        return ReglesSolution.empechement(
                tenues,
                appel.regles(),
                VerificationFiche.tenues(requetes.dites(grappe, vus(grappe, appel, tenues)))
                        .get(Sujet.SOLUTION_CANDIDATE));
    }
}
