package fr.treille.dossier.grappe.membre;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The ESSMS of a grappe, by FINESS, and their counts, kept here so that the list of all grappes reads no member. */
@Embeddable
public class Membres {

    private int nombreEssms;
    private int nombreOg;
    private String territoires = "";

    /** The same in no order, for whoever looks for the grappes of a territoire. */
    @ElementCollection
    @CollectionTable(name = "grappe_territoire", joinColumns = @JoinColumn(name = "grappe_id"))
    @Column(name = "territoire_code")
    private Set<String> codes = new HashSet<>();

    private boolean multiregionale;

    @ElementCollection
    @CollectionTable(name = "grappe_essms", joinColumns = @JoinColumn(name = "grappe_id"))
    @MapKeyColumn(name = "finess", length = 9)
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    private Map<String, Membre> parFiness = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "grappe_og_taille", joinColumns = @JoinColumn(name = "grappe_id"))
    @MapKeyColumn(name = "og_finess", length = 9)
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    private Map<String, TailleConfirmee> tailles = new HashMap<>();

    /** How many they are. */
    public int nombreEssms() {
        return nombreEssms;
    }

    /** How many OG they are of. */
    public int nombreOg() {
        return nombreOg;
    }

    /** Codes of their territoires, the porteur's first. */
    public List<String> territoires() {
        return GrappesSql.codes(territoires);
    }

    /** Whether they are in several régions. */
    public boolean multiregionale() {
        return multiregionale;
    }

    /** Keeps whether they are in several régions, which only the registry of the territoires knows. */
    public void multiregionale(boolean plusieursRegions) {
        multiregionale = plusieursRegions;
    }

    /** A copy, by FINESS. */
    public Map<String, Membre> parFiness() {
        return Map.copyOf(parFiness);
    }

    /** Whether one at least is in that situation. */
    public boolean comptent(Situation situation) {
        return parFiness.values().stream().anyMatch(membre -> membre.situation() == situation);
    }

    /**
     * Adds an ESSMS after the others, in the only situation of the project, or in acquisition.
     *
     * @throws Refus when it is already there: the message names it
     */
    public void ajouter(Projet projet, EssmsRegistre essms) {
        if (parFiness.containsKey(essms.finess())) {
            throw new Refus("L’ESSMS «\u00A0" + essms.nom() + "\u00A0» (" + essms.finess() + ") figure déjà dans la "
                    + NomGrappe.cite(projet.nom()) + ".");
        }
        var derniere =
                parFiness.values().stream().mapToInt(Membre::position).max().orElse(0);
        parFiness.put(
                essms.finess(),
                new Membre(
                        essms.ogFiness(),
                        essms.territoireCode(),
                        derniere + 1,
                        projet.type() == TypeProjet.EVOLUTION ? Situation.EVOLUTION : Situation.ACQUISITION));
    }

    /** Puts an ESSMS that is not there in the place and the situation of one that is, and that leaves. */
    public void remplacer(String sortant, EssmsRegistre entrant) {
        var parti = Objects.requireNonNull(parFiness.remove(sortant), sortant);
        parFiness.put(
                entrant.finess(),
                new Membre(entrant.ogFiness(), entrant.territoireCode(), parti.position(), parti.situation()));
    }

    /** The same, to see what a change would make of them. */
    public Membres copie() {
        var copie = new Membres();
        copie.parFiness.putAll(parFiness);
        copie.tailles.putAll(tailles);
        return copie;
    }

    /** Takes them out; those that are not there are ignored. */
    public void retirer(Collection<String> finess) {
        parFiness.keySet().removeAll(finess);
    }

    /** Gives that situation to those that are there. */
    public void situer(Collection<String> finess, Situation situation) {
        parFiness.replaceAll((numero, membre) -> finess.contains(numero) ? membre.en(situation) : membre);
    }

    /** Keeps what a SAAD declares, to be verified anew; nothing for an ESSMS that is not there. */
    public void declarer(String finess, @Nullable HeuresSaad heures) {
        parFiness.computeIfPresent(finess, (numero, membre) -> membre.declare(heures));
    }

    /**
     * Keeps the hours of a SAAD as the ARS verified them, beside what it declared.
     *
     * @throws Refus when it declared none
     */
    public void verifier(String finess, HeuresSaad heures, String aupres, long parId, Instant le) {
        var membre = parFiness.get(finess);
        if (membre == null || membre.declarees() == null) {
            throw Refus.surChamp("heuresTotales", "Ce SAAD n’a pas déclaré d’heures\u00A0: il n’y a rien à vérifier.");
        }
        parFiness.put(finess, membre.verifie(heures, aupres, parId, le));
    }

    /** Keeps what an ESSMS asks for of equipment; nothing for one that is not there. */
    public void equiper(String finess, Equipement equipement) {
        parFiness.computeIfPresent(finess, (numero, membre) -> membre.equipe(equipement));
    }

    /** Gives those that are there a solution of the list of their own, or the one of their file by null. */
    public void choisir(Collection<String> finess, @Nullable Long solutionId) {
        parFiness.replaceAll((numero, membre) -> finess.contains(numero) ? membre.choisit(solutionId) : membre);
    }

    /** The solutions of the list that they have of their own, null for those that have the one of their file. */
    public List<@Nullable Long> solutions() {
        return parFiness.values().stream()
                .<@Nullable Long>map(Membre::solutionId)
                .toList();
    }

    /** @throws Refus naming those that are not there */
    public void exiger(Collection<String> finess) {
        var ailleurs = finess.stream()
                .filter(numero -> !parFiness.containsKey(numero))
                .sorted()
                .toList();
        if (!ailleurs.isEmpty()) {
            throw new Refus("Ces ESSMS ne sont pas de la grappe\u00A0: " + String.join(", ", ailleurs) + ".");
        }
    }

    /** What persons found of the size of its OG, by FINESS. */
    public Map<String, TailleConfirmee> tailles() {
        return Map.copyOf(tailles);
    }

    /** Keeps what a person found of the size of an OG. */
    public void confirmer(String ogFiness, TailleConfirmee taille) {
        tailles.put(ogFiness, taille.apres(tailles.get(ogFiness)));
    }

    /** The FINESS of their OG, each once. */
    public Set<String> og() {
        return parFiness.values().stream().map(Membre::ogFiness).collect(Collectors.toSet());
    }

    /**
     * Gives every ESSMS the situation that the type of project commands, and counts again; the territoires come in the
     * order of the porteur's ESSMS there, then of all ESSMS there.
     */
    public void aligner(Projet projet) {
        if (projet.type() != TypeProjet.MIXTE) {
            var situation = Situation.valueOf(projet.type().name());
            parFiness.replaceAll((numero, membre) -> membre.situation() == situation ? membre : membre.en(situation));
        }
        nombreEssms = parFiness.size();
        nombreOg = (int)
                parFiness.values().stream().map(Membre::ogFiness).distinct().count();
        var duPorteur = parFiness.values().stream()
                .filter(membre -> membre.ogFiness().equals(projet.porteurFiness()))
                .collect(Collectors.groupingBy(Membre::territoireCode, Collectors.counting()));
        var deTous = parFiness.values().stream()
                .collect(Collectors.groupingBy(Membre::territoireCode, Collectors.counting()));
        codes.retainAll(deTous.keySet());
        codes.addAll(deTous.keySet());
        territoires = deTous.keySet().stream()
                .sorted(Comparator.comparing((String code) -> -duPorteur.getOrDefault(code, 0L))
                        .thenComparing(code -> -deTous.getOrDefault(code, 0L))
                        .thenComparing(code -> code))
                .collect(Collectors.joining(","));
    }
}
