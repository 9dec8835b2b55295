package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.membre.EssmsRegistre;
import fr.treille.dossier.grappe.membre.Membre;
import fr.treille.dossier.grappe.membre.RegistreRequetes;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.CalculFinancement;
import fr.treille.referentiel.financement.Demande;
import fr.treille.referentiel.financement.EssmsDemande;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.NumeroFiness;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a project is granted by a scale and by what the registry now says of its ESSMS. */
@Component
public class CalculSubvention {

    private final RegistreRequetes registre;

    CalculSubvention(RegistreRequetes registre) {
        this.registre = registre;
    }

    /**
     * The grant, in euros, with its lines; nothing without ESSMS.
     *
     * @param membres by FINESS
     * @param reglesDuJour of the call, read only where there is something to work out
     */
    public Financement calculer(Projet projet, Map<String, Membre> membres, Supplier<Regles> reglesDuJour) {
        if (membres.isEmpty()) {
            return new Financement(List.of(), Montant.zero());
        }
        var regles = reglesDuJour.get();
        var petits = Set.copyOf(registre.petitsOg(
                membres.values().stream().map(Membre::ogFiness).collect(Collectors.toSet()), regles.seuilPetitOg()));
        var connus = registre.registre(membres.keySet());
        var noms = connus.stream().collect(Collectors.toMap(EssmsRegistre::finess, EssmsRegistre::nom));
        var essms = membres.entrySet().stream()
                .sorted(Comparator.comparing(entree -> entree.getValue().position()))
                .map(entree -> new EssmsDemande(
                        NumeroFiness.officiel(entree.getKey()),
                        noms.getOrDefault(entree.getKey(), entree.getKey()),
                        entree.getValue().situation(),
                        entree.getValue().heures(),
                        petits.contains(entree.getValue().ogFiness())))
                .toList();
        return CalculFinancement.calculer(
                regles.bareme(projet.solution().estReferencee(), secteurs(connus)),
                new Demande(
                        essms,
                        ouRien(projet.demandes().equipement()),
                        ouRien(projet.demandes().amoa())));
    }

    private static Montant ouRien(@Nullable Montant demande) {
        return demande == null ? Montant.zero() : demande;
    }

    /** Sectors of these ESSMS, of those that the registry knows. */
    public Set<Secteur> secteurs(Collection<String> finess) {
        return finess.isEmpty() ? Set.of() : secteurs(registre.registre(finess));
    }

    private static Set<Secteur> secteurs(List<EssmsRegistre> connus) {
        return connus.stream()
                .map(EssmsRegistre::secteur)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
