package fr.treille.dossier.grappe.subvention;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Amounts of several grappes, apart by what became of them.
 *
 * @param sommes euros, one for each {@link SortSubvention}
 */
public record Subventions(Map<SortSubvention, Montant> sommes) {

    /** The columns of a SELECT over the grappes {@code g} that {@link #lire} reads. */
    public static final String SQL = SortSubvention.sommes();

    public Subventions {
        sommes = Map.copyOf(sommes);
    }

    /** Reads the columns of {@link #SQL}. */
    public static Subventions lire(ResultSet rs) throws SQLException {
        var sommes = new EnumMap<SortSubvention, Montant>(SortSubvention.class);
        for (var sort : SortSubvention.values()) {
            sommes.put(sort, Montant.de(rs.getBigDecimal(sort.name())));
        }
        return new Subventions(sommes);
    }

    /** The sum of those, zero when there is none. */
    public Montant de(SortSubvention sort) {
        return sommes.getOrDefault(sort, Montant.zero());
    }

    /** « 1 200 000 € demandés · 800 000 € accordés », nothing said of what is zero; « 0 € » when all is. */
    public String enClair() {
        var dits = sommes.entrySet().stream()
                .filter(somme -> !somme.getValue().equals(Montant.zero()))
                .sorted(Map.Entry.comparingByKey())
                .map(somme -> enClair(somme.getKey(), somme.getValue()))
                .collect(Collectors.joining(" · "));
        return dits.isEmpty() ? Formats.montant(Montant.zero()) : dits;
    }

    /** « 800 000 € accordés ». */
    public static String enClair(SortSubvention sort, Montant montant) {
        return Formats.montant(montant) + "\u00A0" + sort.mot() + "s";
    }
}
