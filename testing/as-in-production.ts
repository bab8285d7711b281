// To be imported before anything else: the built pages bring React as people get it, and React comes in one way only.
process.env.NODE_ENV = 'production';
