package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.membre.FaitsRegistre;
import fr.treille.dossier.grappe.membre.Membre;
import fr.treille.dossier.grappe.membre.Membres;
import fr.treille.dossier.grappe.membre.RegistreRequetes;
import fr.treille.dossier.grappe.membre.TailleConfirmee;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.grappe.projet.SolutionsDuJour;
import fr.treille.dossier.grappe.projet.SolutionsTenues;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.CalculFinancement;
import fr.treille.referentiel.financement.Demande;
import fr.treille.referentiel.financement.EssmsDemande;
import fr.treille.referentiel.financement.Financement;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Supplements;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.NumeroFiness;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a project is granted by a scale and by what the registry now says of its ESSMS. */
@Component
public class CalculSubvention {

    private final RegistreRequetes registre;
    private final SolutionsDuJour solutions;

    CalculSubvention(RegistreRequetes registre, SolutionsDuJour solutions) {
        this.registre = registre;
        this.solutions = solutions;
    }

    /** What the registry says of the ESSMS and OG of all these grappes, in two statements. */
    public FaitsRegistre faits(Collection<Membres> grappes) {
        var finess = new HashSet<String>();
        var og = new HashSet<String>();
        grappes.forEach(membres -> {
            finess.addAll(membres.parFiness().keySet());
            og.addAll(membres.og());
        });
        return registre.faits(finess, og);
    }

    /**
     * The grant, in euros, with its lines; nothing without ESSMS.
     *
     * @param reglesDuJour of the call, read only where there is something to work out
     */
    public Financement calculer(Projet projet, Membres membres, AppreciationAmoa amoa, Supplier<Regles> reglesDuJour) {
        return membres.parFiness().isEmpty()
                ? Financement.de(List.of())
                : calculer(projet, membres, amoa, reglesDuJour.get(), faits(List.of(membres)), rangsPris(projet));
    }

    /**
     * The same by facts that were read already; the list of solutions is read where the call pays them by two scales.
     *
     * @param rangsPris how many ESSMS the grappe that it joins has in each situation, empty when it joins none
     */
    public Financement calculer(
            Projet projet,
            Membres membres,
            AppreciationAmoa amoa,
            Regles regles,
            FaitsRegistre faits,
            Map<Situation, Integer> rangsPris) {
        return calculer(
                projet.solution(),
                regles.tarifs().nonReferencee() == null ? null : solutions.de(projet.solution(), membres.solutions()),
                projet.demandes(),
                membres.parFiness(),
                membres.tailles(),
                amoa,
                regles,
                faits,
                rangsPris);
    }

    /**
     * The same of what is read of a grappe without its aggregate.
     *
     * @param tenues null where the call pays all solutions alike
     */
    static Financement calculer(
            Solution solution,
            @Nullable SolutionsTenues tenues,
            Demandes demandes,
            Map<String, Membre> parFiness,
            Map<String, TailleConfirmee> tailles,
            AppreciationAmoa amoa,
            Regles regles,
            FaitsRegistre faits,
            Map<Situation, Integer> rangsPris) {
        if (parFiness.isEmpty()) {
            return Financement.de(List.of());
        }
        var tarifs = new TarifsDesEssms(solution, tenues, regles, faits);
        tarifs.exigerFinances(parFiness);
        var essms = parFiness.entrySet().stream()
                .sorted(Comparator.comparing(entree -> entree.getValue().position()))
                .map(entree -> {
                    var finess = entree.getKey();
                    var membre = entree.getValue();
                    // hours that something else than a SAAD was given before this was refused count for nothing
                    var saad = faits.saad(finess);
                    return new EssmsDemande(
                            NumeroFiness.officiel(finess),
                            faits.nom(finess),
                            membre.situation(),
                            tarifs.de(finess, membre),
                            saad,
                            saad ? membre.heures() : null,
                            membre.heuresVerifiees(),
                            faits.taille(membre.ogFiness(), regles.seuilPetitOg(), tailles.get(membre.ogFiness())),
                            membre.equipement().montant());
                })
                .toList();
        return CalculFinancement.calculer(
                regles.tarifs(),
                regles.choix(),
                new Demande(
                        essms,
                        new Supplements(
                                ouRien(demandes.equipement()),
                                ouRien(demandes.amoa()),
                                amoa.admise(AppreciationAmoa.vus(parFiness, tailles, regles.seuilPetitOg(), faits)),
                                demandes.marche()),
                        rangsPris));
    }

    /** How many ESSMS the financed grappe that a project joins has in each situation, empty when it joins none. */
    public Map<Situation, Integer> rangsPris(Projet projet) {
        var rejointe = projet.faits().rejointeId();
        return rejointe == null ? Map.of() : registre.situations(rejointe);
    }

    private static Montant ouRien(@Nullable Montant demande) {
        return demande == null ? Montant.zero() : demande;
    }

    /** Sectors of these ESSMS, of those that the registry knows. */
    public Set<Secteur> secteurs(Membres membres) {
        return faits(List.of(membres)).secteurs(membres.parFiness().keySet());
    }
}
