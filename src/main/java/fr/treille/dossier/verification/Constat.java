package fr.treille.dossier.verification;

/**
 * What was found of one thing that is verified.
 *
 * @param constat what was found, in sentences
 * @param conforme whether there is nothing to look at; never decides by itself
 * @param exclu whether the call excludes it by these facts, a person being free to find otherwise
 * @param faits what was looked at, in no words that a renaming or another wording changes
 */
public record Constat(Point point, String constat, boolean conforme, boolean exclu, String faits) {

    Constat(Point point, String constat, boolean conforme) {
        this(point, constat, conforme, false, constat);
    }

    public Constat {
        constat = constat.strip();
    }

    static Constat conforme(Point point, String constat) {
        return new Constat(point, constat, true);
    }

    static Constat exclu(Point point, String constat) {
        return new Constat(point, constat, false, true, constat);
    }

    static Constat signale(Point point, String constat) {
        return new Constat(point, constat, false);
    }

    /** What is asked. */
    public String regle() {
        return point.regle();
    }
}
